import type { MaintenanceConfiguration } from '../../azure/maintenance-configuration.ts';
import { masksOf } from '../../model/known-packages.ts';
import type { Text } from '../../model/locale.ts';
import type { PlannedCall } from '../../model/plan.ts';
import type { Wanted } from '../../model/wanted.ts';
import { scheduleAction } from '../action.ts';
import { restCommands } from '../azure-command.ts';
import { badKb } from '../install-updates/installation.ts';
import { patchSchedule } from '../maintenance-calls.ts';
import { honouredFrom } from '../next-run.ts';
import { excludeUpdateByHand } from './by-hand.ts';
import { EXCLUDE_UPDATE } from './topic.ts';

/** What is excluded stays excluded; a list is sent whole, as a PATCH replaces it. Source: Microsoft.Maintenance 2023-04-01, InputPatchConfiguration. */
export const excludeUpdate = scheduleAction({
  ...excludeUpdateByHand,
  topic: EXCLUDE_UPDATE,
  kind: 'setting',
  refuses: (wanted) =>
    badKb(wanted) ?? (wanted.kb.length + wanted.packages.length === 0 ? NOTHING_NAMED : null),
  plan({ schedule, wanted, now }) {
    const before = exclusionsOf(schedule);
    const kb = wanted.kb.filter((each) => !before.kb.some((known) => digitsOf(known) === each));
    const packages = saidOrGiven(wanted).filter((each) => !before.packages.includes(each));
    if (kb.length + packages.length === 0) return { refused: alreadyOut(schedule) };
    const out = namesOf(kb, packages);
    const call = (lists: Exclusions, means: Text): PlannedCall =>
      patchSchedule(schedule, means, {
        installPatches: {
          ...(kb.length > 0 && { windowsParameters: { kbNumbersToExclude: lists.kb } }),
          ...(packages.length > 0 && { linuxParameters: { packageNameMasksToExclude: lists.packages } }),
        },
      });
    const after = { kb: [...before.kb, ...kb], packages: [...before.packages, ...packages] };
    const calls = [
      call(after, { en: `Exclude ${out} from ${schedule.name}`, ja: `${schedule.name} から ${out} を除外` }),
    ];
    const included = includedOf(schedule).filter((each) => kb.includes(each));
    return {
      calls,
      undo: [call(before, PUT_BACK)],
      notes: [
        ...earlier(before),
        ...(included.length > 0 ? [alsoIncluded(included)] : []),
        ...honouredFrom(schedule, now),
      ],
      byHand: restCommands(calls),
    };
  },
  forAll: ({ kb, packages }) => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [
      {
        en: 'No machine of the schedule gets the excluded updates until they are taken out of the exclusions again.',
        ja: '除外を解除するまで、スケジュールの対象マシンにはこの更新プログラムがインストールされません。',
      },
      ...(kb.length > 0 ? [ONLY_WINDOWS] : []),
      ...(packages.length > 0 ? [ONLY_LINUX] : []),
    ],
    undo: {
      en: 'Undo puts the exclusions back to what they were.',
      ja: '元に戻すと、除外の一覧が以前の内容になります。',
    },
    verify: 'install-failed',
  }),
});

/** A finding gives the very name of a package; people say what it is. */
function saidOrGiven({ packages, given }: Wanted): readonly string[] {
  return given.package === undefined ? packages.flatMap(masksOf) : packages;
}

interface Exclusions {
  readonly kb: readonly string[];
  readonly packages: readonly string[];
}

function exclusionsOf({ properties: { installPatches } }: MaintenanceConfiguration): Exclusions {
  return {
    kb: installPatches?.windowsParameters?.kbNumbersToExclude ?? [],
    packages: installPatches?.linuxParameters?.packageNameMasksToExclude ?? [],
  };
}

function includedOf({ properties: { installPatches } }: MaintenanceConfiguration): readonly string[] {
  return (installPatches?.windowsParameters?.kbNumbersToInclude ?? []).map(digitsOf);
}

/** Schedules are met that write `KB5034441`. */
function digitsOf(written: string): string {
  return written.replace(/^kb/i, '');
}

function namesOf(kb: readonly string[], packages: readonly string[]): string {
  return [...kb.map((each) => `KB${digitsOf(each)}`), ...packages].join(', ');
}

function earlier({ kb, packages }: Exclusions): readonly Text[] {
  const names = namesOf(kb, packages);
  return names === ''
    ? []
    : [
        {
          en: `Excluded already, and kept so: ${names}.`,
          ja: `既に除外されているもの (そのまま維持): ${names}`,
        },
      ];
}

function alsoIncluded(kb: readonly string[]): Text {
  const names = namesOf(kb, []);
  return {
    en: `The schedule also includes ${names} by number; an exclusion wins over it.`,
    ja: `スケジュールには ${names} が番号で含まれていますが、除外が優先されます。`,
  };
}

function alreadyOut({ name }: MaintenanceConfiguration): Text {
  return {
    en: `${name} excludes that already.`,
    ja: `${name} では既に除外されています。`,
  };
}

const PUT_BACK: Text = { en: 'Put the exclusions back', ja: '除外の一覧を元に戻す' };

const ONLY_WINDOWS: Text = {
  en: 'KB numbers are of Windows machines alone.',
  ja: 'KB 番号による除外は Windows マシンにのみ適用されます。',
};

const ONLY_LINUX: Text = {
  en: 'Package names are of Linux machines alone.',
  ja: 'パッケージ名による除外は Linux マシンにのみ適用されます。',
};

const NOTHING_NAMED: Text = {
  en: 'Say what to exclude: a KB number of six to eight digits, as in KB5034441, or Linux packages, as in "package openssl*".',
  ja: '除外する更新を、6 ～ 8 桁の KB 番号 (例: KB5034441) または Linux のパッケージ (例: 「パッケージ openssl*」) で指定してください。',
};
