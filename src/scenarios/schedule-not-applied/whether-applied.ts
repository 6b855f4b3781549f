import type { Readings } from '../../facts/fact.ts';
import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { maintenanceRuns, recordOf } from '../../facts/maintenance-runs.ts';
import { pendingForSchedules } from '../../facts/pending-for-schedules.ts';
import { type RunInstallation, runInstallation } from '../../facts/run-installation.ts';
import { scheduledChanges } from '../../facts/scheduled-changes.ts';
import { type ScheduleInQuestion, schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { recordedState } from '../../facts/state-words.ts';
import { withheldAssignments } from '../../facts/withheld-assignments.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { definePremise, type PremiseOutcome } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import { HOUR_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';
import { filterText } from '../filter-text.ts';
import { notMeant } from './not-meant.ts';
import { areAllLeftOut, isNonePassing } from './nothing-matched-filters.ts';
import { isExpired } from './schedule-expired.ts';

const FACTS = {
  asked: schedulesInQuestion,
  withheld: withheldAssignments,
  runs: maintenanceRuns,
  results: runInstallation,
  pending: pendingForSchedules,
};
const OPEN: PremiseOutcome = { outcome: 'open' };

/** Clear where the run in question took place on the machine, however it ended: nothing skipped it. Every schedule in question must be clear, or not meant for it. */
export const whetherApplied = definePremise({
  stages: [FACTS, { changes: scheduledChanges }],
  judge({ asked, withheld, changes, ...facts }, occasion): PremiseOutcome {
    if (!asked || (withheld?.isKnown && withheld.value !== null)) return OPEN;
    if (!asked.isKnown) return { outcome: 'undecided', gap: asked };
    const { subject } = occasion;
    const meant = asked.value.schedules.filter(({ id }) => subject === null || id === subject.id);
    const { looked } = asked.value;
    const outcomes = meant.map(
      (schedule) =>
        notMeant(schedule, looked, { ...facts, changes }, occasion) ?? outcomeOf(schedule, facts, occasion),
    );
    const settles = ({ outcome }: PremiseOutcome) => outcome === 'clear' || outcome === 'not-applicable';
    const clear = outcomes.find(({ outcome }) => outcome === 'clear');
    return outcomes.find((outcome) => !settles(outcome)) ?? clear ?? outcomes[0] ?? OPEN;
  },
});

/** A run that has not been closed so long after its window has been forgotten. */
const CLOSED_AFTER_IN_MS = HOUR_IN_MS;

function outcomeOf(
  schedule: ScheduleInQuestion,
  { runs, results, pending }: Omit<Readings<typeof FACTS>, 'asked' | 'withheld'>,
  occasion: Occasion<MachineKind>,
): PremiseOutcome {
  const { timing } = schedule;
  if (!timing?.isReadable || isExpired(timing, occasion)) return OPEN;
  const { machine, now } = occasion;
  const { run } = timing;
  if (run === null || !runs?.isKnown || !results?.isKnown || !pending?.isKnown) return OPEN;
  const left = pending.value.find(({ scheduleId }) => scheduleId === schedule.id);
  if (left && (isNonePassing(left) || left.namedAndLeftOut.length > 0)) return OPEN;
  const record = recordOf(runs.value.ofMachine, schedule.id, run);
  const result = results.value.installations.find(({ scheduleId }) => scheduleId === schedule.id);
  const status = record?.status ?? result?.status;
  if (status === undefined) return OPEN;
  if (result?.isWindowExceeded.value === true || (result && areAllLeftOut(result))) return OPEN;
  const at = minuteText(run.start);
  const what = { schedule: schedule.name, machine: machine.name, at };
  const evidence = [
    status.evidence,
    ...(record && record.errorMessage.value !== '' ? [record.errorMessage.evidence] : []),
    ...(result ? [result.installed.evidence] : []),
  ] as const;
  switch (status.value.toLowerCase()) {
    case 'completed':
    case 'completedwithwarnings':
    case 'succeeded':
      return {
        outcome: 'clear',
        says: tookPlace(what, result?.installed.value ?? null),
        ...leftOver(schedule, machine, result),
        evidence: [...evidence, ...(result ? leftOutOf(result) : [])],
      };
    case 'noupdatespending':
      return { outcome: 'clear', says: nothingPending(what), evidence };
    case 'pending':
    case 'inprogress':
    case 'retrynow':
    case 'retrylater':
      return millisecondsBetween(run.end, now) > CLOSED_AFTER_IN_MS
        ? { outcome: 'clear', severity: 'at-risk', says: neverClosed(what, status.value), evidence }
        : { outcome: 'clear', severity: 'wait', says: underWay(what), evidence };
    case 'failed':
      return record && isExplained(record)
        ? OPEN
        : { outcome: 'clear', severity: 'at-risk', says: failed(what), notes: [ASK_WHY_FAILED], evidence };
    default:
      return OPEN;
  }
}

/** Failures that are causes of this scenario: the run did not come to install anything. */
function isExplained({ errorMessage: { value } }: MaintenanceRun): boolean {
  return /prerequisite|ShutdownOrUnresponsive|waiting for an ongoing update|maintenance cancelled/i.test(
    value,
  );
}

/** What the filters left out beside what was installed: nothing went wrong, and it stays pending. */
function leftOver(schedule: ScheduleInQuestion, machine: Machine, result: RunInstallation | undefined) {
  const count = (result?.notSelected.value ?? 0) + (result?.excluded.value ?? 0);
  if (result === undefined || count === 0) return {};
  const filter = filterText(schedule, machine);
  return {
    notes: [
      {
        en: `Its filters left out ${count} more (not selected: ${result.notSelected.value ?? 0}, excluded: ${result.excluded.value ?? 0}), which ${count === 1 ? 'stays' : 'stay'} pending (${filter}).`,
        ja: `フィルターの対象外となった ${count} 件は保留中のままです (未選択: ${result.notSelected.value ?? 0}、除外: ${result.excluded.value ?? 0}。${filter})。`,
      },
    ],
  };
}

function leftOutOf({ notSelected, excluded }: RunInstallation): readonly Evidence[] {
  return [notSelected, excluded].flatMap(({ value, evidence }) => ((value ?? 0) > 0 ? [evidence] : []));
}

interface What {
  readonly schedule: string;
  readonly machine: string;
  readonly at: string;
}

function tookPlace({ schedule, machine, at }: What, installed: number | null): Text {
  const count =
    installed === null
      ? null
      : {
          en: `; it installed ${installed} update${installed === 1 ? '' : 's'}`,
          ja: ` (${installed} 件をインストール)`,
        };
  return {
    en: `The schedule ${schedule} ran on ${machine} at ${at}${count?.en ?? ''}.`,
    ja: `スケジュール ${schedule} は ${at} に ${machine} で実行されています${count?.ja ?? ''}。`,
  };
}

function nothingPending({ schedule, machine, at }: What): Text {
  return {
    en: `The schedule ${schedule} ran on ${machine} at ${at} and found nothing to install.`,
    ja: `スケジュール ${schedule} は ${at} に ${machine} で実行され、インストールすべき更新プログラムはありませんでした。`,
  };
}

function underWay({ schedule, machine, at }: What): Text {
  return {
    en: `The run of ${schedule} that began at ${at} is still under way on ${machine}.`,
    ja: `${at} に始まった ${schedule} の実行は、${machine} でまだ進行中です。`,
  };
}

function neverClosed({ schedule, machine, at }: What, status: string): Text {
  return {
    en: `The run of ${schedule} at ${at} reached ${machine}, and Azure still has it as ${status} although its window has closed.`,
    ja: `${schedule} の ${at} の実行は ${machine} に届いていますが、メンテナンス期間の終了後も${recordedState(status)} のままです。`,
  };
}

function failed({ schedule, machine, at }: What): Text {
  return {
    en: `The schedule ${schedule} did not skip ${machine}: it ran at ${at}, and the installation failed.`,
    ja: `スケジュール ${schedule} は ${machine} をスキップしていません。${at} に実行されましたが、インストールに失敗しました。`,
  };
}

const ASK_WHY_FAILED: Text = {
  en: 'Ask why the update run failed on the machine for the reason.',
  ja: '理由は「更新プログラムの実行が失敗したのはなぜ」と質問して確認してください。',
};
