import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';

/** As long as a one-time update may take by default in the portal. ISO 8601. */
export const USUAL_LENGTH = 'PT2H';
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
