import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { recordOf } from '../../facts/maintenance-runs.ts';
import type { RunInstallation } from '../../facts/run-installation.ts';
import type { ScheduleInQuestion } from '../../facts/schedules-in-question.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import type { TopicId } from '../../model/topic.ts';
import type { Run } from '../../schedules/runs.ts';
import { listed, same } from '../said.ts';
import type { MachineAfter } from './run-facts.ts';
import { isCancelled } from './run-seen.ts';

/** What a run came to on a machine, what somebody has to see to first. */
export const OUTCOMES = [
  'failed',
  'absent',
  'unfinished',
  'unread',
  'under-way',
  'cancelled',
  'installed',
] as const;

/** `absent`: it did not take part; `unfinished`: its window closed before everything was installed. */
export type OutcomeState = (typeof OUTCOMES)[number];

export interface Outcome {
  readonly state: OutcomeState;
  /** Null: the state says it all. */
  readonly says: Text | null;
  readonly installedCount: number | null;
  readonly failedCount: number | null;
}

export interface RunOnMachine {
  readonly run: Run;
  /** What the run's schedule is to the machine; null: nothing, or that could not be read. */
  readonly schedule: ScheduleInQuestion | null;
  /** Whether what has no result by now will have none. */
  readonly isOver: boolean;
}

/** What the run came to on the machine; null where it was none of its machines. */
export function outcomeOf(each: MachineAfter, { run, schedule, isOver }: RunOnMachine): Outcome | null {
  const { facts, findings } = each;
  if (facts.asked === undefined) return null;
  const isRead = facts.asked.isKnown && facts.runs?.isKnown && facts.results?.isKnown;
  if (facts.asked.isKnown && schedule === null) return null;
  const isMeant = schedule === null || schedule.isCovering || wasLeftOut(findings);
  if (!isRead || !facts.runs?.isKnown || !facts.results?.isKnown || schedule === null)
    return isMeant ? plain('unread', null) : null;
  const record = recordOf(facts.runs.value.ofMachine, schedule.id, run);
  const result = facts.results.value.installations.find(({ scheduleId }) => scheduleId === schedule.id);
  if (record === null && result === undefined) {
    if (!isMeant) return null;
    return isOver
      ? plain('absent', whyOf(findings, LEFT_OUT) ?? NO_RECORD)
      : plain('under-way', NO_RECORD_YET);
  }
  if (record !== null && isCancelled(record)) return plain('cancelled', null);
  if (result === undefined) return record === null ? null : ofRecord(record, findings, isOver);
  return ofResult(result, findings, isOver);
}

function ofRecord(record: MaintenanceRun, findings: readonly Finding[], isOver: boolean): Outcome {
  const { status, errorMessage } = record;
  switch (status.value.toLowerCase()) {
    case 'completed':
    case 'succeeded':
      // Azure closes the record of a machine before its installation is to be seen.
      return isOver ? plain('unread', NO_COUNTS) : plain('under-way', NO_COUNTS);
    case 'noupdatespending':
      return { ...plain('installed', NOTHING_PENDING), installedCount: 0, failedCount: 0 };
    case 'pending':
    case 'inprogress':
    case 'retrynow':
    case 'retrylater':
      return isOver ? plain('unread', neverClosed(status.value)) : plain('under-way', same(status.value));
    default: {
      const message = errorMessage.value === '' ? same(status.value) : same(errorMessage.value);
      return plain('absent', whyOf(findings, [...NOT_STARTED, ...LEFT_OUT]) ?? message);
    }
  }
}

function ofResult(result: RunInstallation, findings: readonly Finding[], isOver: boolean): Outcome {
  const [installedCount, failedCount] = [result.installed.value, result.failed.value];
  const counts = { installedCount, failedCount };
  const status = result.status.value.toLowerCase();
  if (status === 'inprogress' || status === 'notstarted') {
    const says = isOver ? neverClosed(result.status.value) : countsText(counts);
    return { ...counts, state: isOver ? 'unread' : 'under-way', says };
  }
  const isFailed = (failedCount ?? 0) > 0 || status === 'failed';
  if (isFailed)
    return {
      ...counts,
      state: 'failed',
      says: joined(countsText(counts), whyOf(findings, FAILED)),
    };
  if (result.isWindowExceeded.value === true)
    return {
      ...counts,
      state: 'unfinished',
      says: joined(countsText(counts), whyOf(findings, EXCEEDED)),
    };
  return { ...counts, state: 'installed', says: countsText(counts) };
}

const FAILED: readonly TopicId[] = ['install-failed', 'run-failed-to-start'];
const EXCEEDED: readonly TopicId[] = ['window-exceeded'];
const NOT_STARTED: readonly TopicId[] = ['run-failed-to-start'];
const LEFT_OUT: readonly TopicId[] = ['schedule-not-applied'];

/** What the scenarios that are covered found of it, with the error decoded; null where none of these found anything. */
function whyOf(findings: readonly Finding[], scenarios: readonly TopicId[]): Text | null {
  for (const scenario of scenarios) {
    const found = findings.find((finding) => isFoundBy(finding, scenario));
    if (found) return found.says;
  }
  return null;
}

function isFoundBy(finding: Finding, scenario: TopicId): finding is Found {
  return finding.verdict === 'found' && finding.scenario === scenario && finding.system === 'update-manager';
}

/** Whether the machine would have been in the run, had it not been changed before. */
function wasLeftOut(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) => isFoundBy(finding, 'schedule-not-applied') && CHANGED_BEFORE.includes(finding.cause),
  );
}

const CHANGED_BEFORE = ['tag-changed-before-run', 'machine-removed-or-moved'];

function plain(state: OutcomeState, says: Text | null): Outcome {
  return { state, says, installedCount: null, failedCount: null };
}

function countsText({ installedCount, failedCount }: Pick<Outcome, 'installedCount' | 'failedCount'>): Text {
  return listed([
    {
      en: `installed ${installedCount ?? 'not on record'}`,
      ja: `インストール済み ${installedCount === null ? '記録なし' : `${installedCount} 件`}`,
    },
    ...(failedCount === 0
      ? []
      : [
          {
            en: `failed ${failedCount ?? 'not on record'}`,
            ja: `失敗 ${failedCount === null ? '記録なし' : `${failedCount} 件`}`,
          },
        ]),
  ]);
}

function joined(counts: Text, why: Text | null): Text {
  return why === null ? counts : { en: `${counts.en}. ${why.en}`, ja: `${counts.ja}。${why.ja}` };
}

function neverClosed(status: string): Text {
  return {
    en: `Azure still has it as ${status}, although the window has closed`,
    ja: `メンテナンス期間の終了後も${recordedState(status)} のままです`,
  };
}

const NO_RECORD: Text = {
  en: 'Azure has no record of the run on it',
  ja: 'この実行の記録が Azure にありません',
};
const NO_RECORD_YET: Text = { en: 'no record of the run on it so far', ja: 'この実行の記録はまだありません' };
const NO_COUNTS: Text = {
  en: 'the run is recorded as completed; what it installed is not on record',
  ja: '実行は完了として記録されていますが、インストール結果の記録がありません',
};
const NOTHING_PENDING: Text = {
  en: 'nothing was pending',
  ja: 'インストールすべき更新プログラムはありませんでした',
};
