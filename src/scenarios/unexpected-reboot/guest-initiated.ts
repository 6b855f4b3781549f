import type { Readings } from '../../facts/fact.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { restartAnnotations } from '../../facts/restart-annotations.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { type Gap, gap } from '../../model/reading.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { crashChecks } from './crash-checks.ts';
import { guestRestartChecks, SHOWS_ON_LINUX, SHOWS_ON_WINDOWS } from './guest-restart-checks.ts';
import { nearestRestart } from './nearest-restart.ts';
import { allowsRestart, scheduledReboots } from './reboot-setting.ts';
import { hasRestarted, RESTART_FACTS, restartInQuestion } from './restart-in-question.ts';

/**
 * The operating system restarted itself: its update settings, a crash, or somebody signed in. Source: Update Management troubleshooting, "Unexpected
 * reboot"; the keys are those that Windows lists for automatic updates and for restarts.
 */
export const guestInitiated = defineCause({
  id: 'guest-initiated',
  title: { en: 'The operating system restarted itself', ja: 'OS 側による再起動' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: {},
  wants: { ...RESTART_FACTS, schedules, patchSettings },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.windowsUpdateSettings, REFERENCES.windowsRestart],
  judge({ schedules: known, patchSettings: settings, ...facts }, occasion) {
    const { machine } = occasion;
    const { at, run, annotation, operation, looked } = restartInQuestion(facts, occasion);
    const more = { nextStep: LOOK_INSIDE, notes: guestRestartChecks(machine) };
    const allowance = run === null ? null : allowanceOf(run, { known, settings });
    // A run restarts a machine from the inside: what Resource Health notes of it then is the run's own restart.
    const hasCrashed = /crash/i.test(annotation?.name ?? '');
    const isOfRun = run !== null && hasRestarted(run) && !hasCrashed;
    if (isOfRun && allowance === 'allowed') return excluded(run.rebootStatus.evidence);
    const { installationRuns: runs } = facts;
    if (annotation && run === null && !hasCrashed && runs?.isKnown === false) return undecided(runs);
    if (annotation?.context === 'machine' && hasCrashed)
      return holds(
        {
          en: `${machine.name} crashed at ${minuteText(annotation.at)} and came up again (${annotation.name}): nobody asked for this restart, and Azure did not restart it.`,
          ja: `${machine.name} の OS は ${minuteText(annotation.at)} にクラッシュし、再起動されました (${annotation.name})。再起動を要求した操作はなく、Azure による再起動でもありません。`,
        },
        annotation.evidence,
        { nextStep: FIND_THE_CRASH, notes: crashChecks(machine) },
      );
    if (annotation?.context === 'machine')
      return holds(
        {
          en: `${machine.name} restarted at ${minuteText(annotation.at)} from the inside (${annotation.name}); Azure did not restart it.`,
          ja: `${machine.name} は ${minuteText(annotation.at)} に OS 側から再起動されました (${annotation.name})。Azure による再起動ではありません。`,
        },
        annotation.evidence,
        more,
      );
    if (operation) return excluded(...operation.evidence);
    if (annotation && annotation.context !== 'unknown' && run === null)
      return excluded(...annotation.evidence);
    if (run && allowance === 'allowed') return excluded(run.rebootStatus.evidence);
    const unread = [...Object.values(facts), ...(run ? [known, settings] : [])];
    const missing = unread.find((reading) => reading?.isKnown === false);
    if (missing?.isKnown === false) return undecided(missing);
    if (run && allowance === 'unknown') return undecided(NO_SCHEDULE);
    if (at === null) return undecided(noRestartOnRecord(machine, facts, occasion.asked.span));
    const [first, ...rest] = looked;
    if (first === undefined) throw new Error('no record of restarts was read');
    const when = minuteText(at);
    const says: Text =
      run && hasRestarted(run)
        ? {
            en: `${machine.name} restarted at ${when} in a run of updates whose settings forbid it, so the operating system did it.`,
            ja: `${machine.name} は ${when} に、再起動を許可しない設定の更新の実行中に再起動しました。OS 側による再起動です。`,
          }
        : {
            en: `${machine.name} restarted at ${when}, and nothing that Azure records did it: no run of updates, no maintenance, nobody. What is left is the operating system itself.`,
            ja: `${machine.name} は ${when} に再起動しましたが、Azure の記録には再起動の原因となる操作 (更新の実行、メンテナンス、ユーザー操作) がありません。残る可能性は OS 側による再起動です。`,
          };
    return holds(says, [first, ...rest], { ...more, notes: [INFERRED, ...more.notes] });
  },
});

/** Whether the settings that count let a run restart the machine. `unknown`: the schedule that it names is not to be seen. */
function allowanceOf(
  run: Installation,
  { known, settings }: Readings<{ known: typeof schedules; settings: typeof patchSettings }>,
): 'allowed' | 'forbidden' | 'unknown' {
  const own = settings?.isKnown ? allowsRestart(settings.value.rebootSetting.value) : null;
  if (own !== null) return own ? 'allowed' : 'forbidden';
  // Without a schedule, who starts an installation decides, and the platform restarts where it must.
  const of = known?.isKnown ? scheduledReboots(known.value, run) : [];
  if (of.length === 0) return run.maintenanceRun.value === null ? 'allowed' : 'unknown';
  return of.some(({ setting }) => allowsRestart(setting.value) !== false) ? 'allowed' : 'forbidden';
}

const NO_SCHEDULE = gap(schedules, 'AZ_NO_DATA', {
  en: 'The schedule that the run belongs to must still cover the machine and be readable.',
  ja: '実行が属するスケジュールが現在もマシンを対象とし、参照できる必要があります。',
});

/** Without a restart on record, that the operating system did it is as open as whether there was one. */
function noRestartOnRecord(
  { name, osType }: Pick<Machine, 'name' | 'osType'>,
  facts: Readings<typeof RESTART_FACTS>,
  span: TimeSpan | null,
): Gap {
  const commands = [
    ...(osType === 'linux' ? [] : [SHOWS_ON_WINDOWS]),
    ...(osType === 'windows' ? [] : [SHOWS_ON_LINUX]),
  ];
  const shown = commands.map((command) => `\`${command}\``);
  const then =
    span === null
      ? { en: '', ja: '' }
      : {
          en: ` between ${minuteText(span.from)} and ${minuteText(span.to)}`,
          ja: ` (${minuteText(span.from)} から ${minuteText(span.to)} まで)`,
        };
  const near = otherRestart(span === null ? null : nearestRestart(facts, span));
  return gap(restartAnnotations, 'AZ_NO_DATA', {
    en: `Azure has no restart of ${name} on record${then.en}: no run of updates, no maintenance, nobody's operation. ${near.en}One from inside the operating system it need not record; the machine does. Run there: ${shown.join(', ')}.`,
    ja: `${name} の再起動は Azure に記録されていません${then.ja} (更新の実行、メンテナンス、ユーザー操作のいずれもなし)。${near.ja}OS 内からの再起動は Azure に記録されないことがあり、マシン側にだけ残ります。マシン上で次を実行してください: ${shown.join('、')}。`,
  });
}

/** A restart outside of the stretch that was looked at may be what was meant: "last night" is another night elsewhere. */
function otherRestart(at: Instant | null): Text {
  if (at === null) return { en: '', ja: '' };
  return {
    en: `The nearest on record is at ${minuteText(at)}; ask again with that day to have it explained. `,
    ja: `記録されている最も近い再起動は ${minuteText(at)} です。その日付を指定して質問すると、原因を確認できます。`,
  };
}

const INFERRED: Text = {
  en: 'This is inferred: Resource Health keeps only the latest annotation of a machine, and Azure does not see a restart from the inside.',
  ja: 'これは推定です。Resource Health に残るのは直近の記録だけで、OS 内からの再起動は Azure からは確認できません。',
};

const FIND_THE_CRASH: Text = {
  en: 'Find out what crashed: look at the boot diagnostics of the machine (portal: Help > Boot diagnostics) and at what the system wrote down, then update or remove what the dump names (a driver, a kernel).',
  ja: 'クラッシュの原因を特定してください。マシンのブート診断 (ポータルの [ヘルプ] > [ブート診断]) と OS の記録を確認し、ダンプに示されたドライバーやカーネルを更新または削除します。',
};

const LOOK_INSIDE: Text = {
  en: 'Find out on the machine who or what asked for the restart, and correct the setting that lets it.',
  ja: '再起動を要求した操作またはプロセスをマシン上で特定し、再起動を許している設定を修正してください。',
};
