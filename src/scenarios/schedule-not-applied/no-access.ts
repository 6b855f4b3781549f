import { INSTALLATIONS_KEPT_IN_DAYS } from '../../facts/installation-runs.ts';
import { maintenanceRuns, recordOf } from '../../facts/maintenance-runs.ts';
import { runInstallation } from '../../facts/run-installation.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { withheldAssignments } from '../../facts/withheld-assignments.ts';
import type { LackedAction } from '../../facts/withheld-rows.ts';
import { defineCause, type Holds } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';
import { DAY_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { gap } from '../../model/reading.ts';
import { type RunInQuestion, runInQuestion, scheduleOf } from './in-question.ts';

/** The bot sees no such schedule: Azure leaves out silently what an identity may not read, so it may be gone or hidden. Or it sees no assignment at all, and its roles say why. */
export const noAccess = defineCause({
  id: 'no-access',
  title: { en: 'Schedule not in sight', ja: 'スケジュールを参照できない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { withheld: withheldAssignments },
  wants: { asked: schedulesInQuestion, runs: maintenanceRuns, results: runInstallation },
  actions: [],
  references: [REFERENCES.rolesAndPermissions],
  judge({ withheld, asked: reading, runs, results }, occasion) {
    const { machine } = occasion;
    if (withheld !== null) return assignmentsWithheld(withheld, machine, occasion.asked);
    if (!reading?.isKnown) return undecided(reading ?? neverRead());
    const asked = reading.value;
    const schedule = scheduleOf(asked, occasion);
    const { unknownName, looked } = asked;
    if (unknownName !== null)
      return holds(
        {
          en: `The bot sees no schedule called ${unknownName} for ${machine.name}: there is none of that name, or the bot may not read it.`,
          ja: `${machine.name} について、${unknownName} という名前のスケジュールは見つかりません。存在しないか、ボットに読み取り権限がありません。`,
        },
        [looked],
        {
          nextStep: {
            en: 'Check the name; give the bot the role Reader on the resource group or subscription of the schedule.',
            ja: '名前を確認し、スケジュールのあるリソース グループまたはサブスクリプションの閲覧者ロールをボットに割り当ててください。',
          },
        },
      );
    if (schedule === null) return excluded(looked);
    if (schedule.gone !== null) return excluded(schedule.gone);
    const assignment = schedule.scopes[0]?.evidence ?? looked;
    if (schedule.configuration === null)
      return holds(
        {
          en: `${machine.name} is assigned the schedule ${schedule.name}, which the bot does not see: it was deleted, or the bot may not read it.`,
          ja: `${machine.name} にはスケジュール ${schedule.name} が割り当てられていますが、参照できません。削除されたか、ボットに読み取り権限がありません。`,
        },
        [assignment],
        {
          nextStep: {
            en: `Look for ${schedule.id}: where it exists, give the bot the role Reader on it; where it does not, remove the assignment and assign another schedule.`,
            ja: `${schedule.id} を確認してください。存在する場合はボットに閲覧者ロールを割り当て、存在しない場合は割り当てを削除して別のスケジュールを割り当ててください。`,
          },
        },
      );
    const judged = runInQuestion(asked, occasion);
    // Why a schedule that does not take the machine has no record of it, other causes say.
    if (judged.outcome !== 'run' || !schedule.isCovering) return excluded(assignment);
    if (!runs?.isKnown) return runs ? undecided(runs) : excluded(assignment);
    const record = recordOf(runs.value.ofMachine, schedule.id, judged.run);
    const result = results?.isKnown
      ? results.value.installations.find(({ scheduleId }) => scheduleId === schedule.id)
      : undefined;
    const tookPart = record?.status.evidence ?? result?.status.evidence;
    if (tookPart) return excluded(tookPart);
    return undecided(
      gap(maintenanceRuns, 'AZ_NO_DATA', recordNeeded(schedule.name, machine.name, judged, occasion.now)),
    );
  },
});

/** Resource Graph shows no assignment, and the roles of the bot's identity say why: there may be any. */
function assignmentsWithheld(
  { value: action, scope, evidence }: LackedAction,
  { name }: Machine,
  { schedule }: Asked,
): Holds {
  const what =
    schedule === null
      ? {
          en: `The bot cannot see which schedules are assigned to ${name}`,
          ja: `${name} に割り当てられているスケジュールは確認できません`,
        }
      : {
          en: `The bot cannot see whether the schedule ${schedule} is assigned to ${name}`,
          ja: `スケジュール ${schedule} が ${name} に割り当てられているかどうかは確認できません`,
        };
  return holds(
    {
      en: `${what.en}: its identity lacks ${action} there, and Resource Graph leaves out such assignments without a word.`,
      ja: `${what.ja}。ボットの ID に ${action} がないため、Resource Graph の結果に割り当てが含まれません。`,
    },
    [evidence],
    {
      nextStep: {
        en: `Grant the bot's identity ${action} on ${scope} (the Reader role has it), and ask again ten minutes later.`,
        ja: `ボットの ID に、${scope} に対する ${action} を付与し (閲覧者ロールに含まれます)、10 分後にもう一度質問してください。`,
      },
    },
  );
}

function neverRead(): never {
  throw new Error('the schedules in question were not read');
}

/** Why there may be no record of a run beside a missing permission: its window is still open, or it lies too far back. */
function recordNeeded(
  schedule: string,
  machine: string,
  { run, timing: { next } }: RunInQuestion,
  now: Instant,
): Text {
  const at = minuteText(run.start);
  const needs = {
    en: `Resource Graph shows no record of ${machine} for the run of ${schedule} at ${at}; to see it, the bot needs Microsoft.Maintenance/applyUpdates/read (role Reader) on the machine and the schedule.`,
    ja: `Resource Graph に、${schedule} の ${at} の実行についての ${machine} の記録がありません。参照するには、ボットにマシンとスケジュールに対する Microsoft.Maintenance/applyUpdates/read (閲覧者ロール) が必要です。`,
  };
  const then = {
    en: next === null ? '' : ` The next run is due at ${minuteText(next.start)}.`,
    ja: next === null ? '' : `次回の予定は ${minuteText(next.start)} です。`,
  };
  if (run.end > now)
    return {
      en: `${needs.en} Its window is open until ${minuteText(run.end)}: a record may still come.${then.en}`,
      ja: `${needs.ja}メンテナンス期間は ${minuteText(run.end)} まで続くため、記録はこれから作られる可能性があります。${then.ja}`,
    };
  if (millisecondsBetween(run.start, now) > RUNS_KEPT_IN_DAYS * DAY_IN_MS)
    return {
      en: `${needs.en} It lies more than ${RUNS_KEPT_IN_DAYS} days back: its record may be gone, and nobody can tell what became of it.${then.en}`,
      ja: `${needs.ja}${RUNS_KEPT_IN_DAYS} 日以上前の実行のため、記録が残っておらず、結果を確認できない可能性があります。${then.ja}`,
    };
  return needs;
}

/** As long as Resource Graph keeps the installations of a run. */
const RUNS_KEPT_IN_DAYS = INSTALLATIONS_KEPT_IN_DAYS;
