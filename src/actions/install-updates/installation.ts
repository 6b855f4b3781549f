import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';

/** As long as a one-time update may take by default in the portal. ISO 8601. */
export const USUAL_LENGTH = 'PT2H';
/** Shortest and longest maintenance window of a schedule, in minutes; the portal takes the same for a one-time update. Source: Update Manager, prerequisites for scheduled patching. */
const SHORTEST_IN_MINUTES = 90;
const LONGEST_IN_MINUTES = 235;

export const USUAL_CLASSIFICATIONS: readonly string[] = ['Critical', 'Security'];

/** The classifications that an operating system's updates have. Source: InstallPatches, WindowsParameters and LinuxParameters. */
const KNOWN: Readonly<Record<'windows' | 'linux', readonly string[]>> = {
  windows: [
    'Critical',
    'Security',
    'UpdateRollUp',
    'FeaturePack',
    'ServicePack',
    'Definition',
    'Tools',
    'Updates',
  ],
  linux: ['Critical', 'Security', 'Other'],
};

/** The body of `installPatches`: the updates that are named, else those of the classifications that were said, else critical and security ones. */
export function installation({ kb, classifications, duration, reboot }: Wanted, osType: 'windows' | 'linux') {
  const said = classifications.filter((each) => KNOWN[osType].includes(each));
  const classificationsToInclude = said.length > 0 ? said : USUAL_CLASSIFICATIONS;
  return {
    maximumDuration: duration ?? USUAL_LENGTH,
    rebootSetting: reboot ?? 'IfRequired',
    ...(osType === 'linux'
      ? { linuxParameters: { classificationsToInclude } }
      : { windowsParameters: kb.length > 0 ? { kbNumbersToInclude: kb } : { classificationsToInclude } }),
  };
}

/** Why the updates that were named cannot be installed; null: they can. */
export function badKb({ kb }: Wanted): Text | null {
  const bad = kb.find((number) => !/^\d{6,8}$/.test(number));
  return bad === undefined
    ? null
    : {
        en: `"${bad}" is no KB number: six to eight digits, as in KB5031364.`,
        ja: `「${bad}」は KB 番号ではありません。KB5031364 のように 6 ～ 8 桁の数字で指定してください。`,
      };
}

/** Why an installation cannot take as long as was said; with the nearest length that it can. */
export function badLength({ duration }: Wanted): Text | null {
  if (duration === null) return null;
  const minutes = minutesOf(duration);
  if (minutes !== null && minutes >= SHORTEST_IN_MINUTES && minutes <= LONGEST_IN_MINUTES) return null;
  const nearest = minutes !== null && minutes > LONGEST_IN_MINUTES ? '3 h 55 min' : '1 h 30 min';
  const inJapanese = nearest === '3 h 55 min' ? '3 時間 55 分' : '1 時間 30 分';
  return {
    en: `${duration} is not a length that Azure takes: 1 h 30 min to 3 h 55 min. The nearest is ${nearest}.`,
    ja: `${duration} は指定できません。指定できるのは 1 時間 30 分から 3 時間 55 分です。最も近い値は ${inJapanese}です。`,
  };
}

/** Null where it is no length in hours and minutes. */
function minutesOf(iso: string): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(iso);
  return match === null ? null : 60 * Number(match[1] ?? 0) + Number(match[2] ?? 0);
}
