import type { UpdateRun } from '../../facts/installed-updates.ts';
import { isCancelled, isUnderWay, type MaintenanceRun, wentWell } from '../../facts/maintenance-run.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { stateOf } from '../../judging/installation-words.ts';
import { cutText } from '../../model/cut-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Standing } from '../../model/standing.ts';
import { listed, same } from '../said.ts';
import type { HistoryRun } from './history.ts';

/** How many updates of a run are in which state; null: neither the record nor the list of its updates says. */
export interface RunCounts {
  readonly installed: number | null;
  readonly failed: number | null;
  readonly pending: number | null;
}

/** The run's own counts; where it has none, those of its updates. */
export function countsOf({ run, updates }: UpdateRun): RunCounts {
  const inState = (state: string) =>
    updates.length === 0 ? null : updates.filter((each) => each.state.value.toLowerCase() === state).length;
  return {
    installed: run.installedCount.value ?? inState('installed'),
    failed: run.failedCount.value ?? inState('failed'),
    pending: run.pendingCount.value ?? inState('pending'),
  };
}

function countsText({ installed, failed, pending }: RunCounts): Text {
  const [done, lost, left] = [countText(installed), countText(failed), countText(pending)];
  return listed([
    { en: `installed: ${done.en}`, ja: `インストール済み ${done.ja}` },
    { en: `failed: ${lost.en}`, ja: `失敗 ${lost.ja}` },
    { en: `pending: ${left.en}`, ja: `保留 ${left.ja}` },
  ]);
}

export function countText(count: number | null): Text {
  return count === null ? { en: 'not on record', ja: '記録なし' } : { en: `${count}`, ja: `${count} 件` };
}

/** How a run stands: what failed asks for somebody, what still runs for patience. */
export function standingOfRun({ run, scheduled }: HistoryRun, now: Instant): Standing {
  if (scheduled !== null) return standingOfScheduled(scheduled);
  switch (stateOf(run, now)) {
    case 'failed':
      return 'act-now';
    case 'never-ended':
      return 'cannot-tell';
    case 'with-warnings':
      return 'at-risk';
    case 'running':
      return 'wait';
    case 'succeeded':
      return 'fine';
  }
}

/** Cancelled is not failed: somebody may have meant it. */
function standingOfScheduled(run: MaintenanceRun): Standing {
  if (wentWell(run)) return 'fine';
  if (isUnderWay(run)) return 'wait';
  return isCancelled(run) ? 'at-risk' : 'act-now';
}

/** What became of a run: how many updates it installed; of one without an installation why there is none, where Azure says so. */
export function outcomeText(each: HistoryRun): Text {
  if (each.scheduled === null) return countsText(countsOf(each));
  const { errorMessage } = each.scheduled;
  return listed([
    { en: 'no installation on record', ja: 'インストールの記録なし' },
    ...(errorMessage.value === '' ? [] : [same(cutText(errorMessage.value, LONGEST_MESSAGE))]),
  ]);
}

/** In a row; the quote behind it has all of it. */
const LONGEST_MESSAGE = 160;

/** What Azure's states are called; one that is not among them stands as it is. */
export function updateStateText({ state }: RunUpdate): Text {
  return STATES[state.value.toLowerCase()] ?? { en: state.value, ja: state.value };
}

const STATES: Readonly<Record<string, Text>> = {
  installed: { en: 'installed', ja: 'インストール済み' },
  failed: { en: 'failed', ja: '失敗' },
  pending: { en: 'pending', ja: '保留中' },
  notselected: { en: 'not selected by the filters', ja: 'フィルターの対象外' },
  excluded: { en: 'excluded', ja: '除外' },
};
