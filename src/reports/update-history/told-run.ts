import type { UpdateRun } from '../../facts/installed-updates.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { stateOf } from '../../judging/installation-words.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Standing } from '../../model/standing.ts';
import { listed } from '../said.ts';

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

export function countsText({ installed, failed, pending }: RunCounts): Text {
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
export function standingOfRun({ run }: UpdateRun, now: Instant): Standing {
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
