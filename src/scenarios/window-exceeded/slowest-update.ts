import type { Installation } from '../../facts/latest-installation.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import type { RunUpdates } from '../../facts/run-updates.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';

/** The update that a run spent most of its time on. */
export interface SlowestUpdate {
  readonly update: RunUpdate;
  readonly tookInMinutes: number;
  /** The one done before it; null where it was the first, which begins with the run. */
  readonly before: RunUpdate | null;
}

/** With rows for less than this of what was installed, the steps between them say nothing. */
const SHARE_OF_ROWS = 0.5;

/**
 * The update that took longest: from when the one before it was done, or from the run's start, until it was done itself. Windows installs one
 * by one, Linux in batches, whose time is no single package's. Null where the record does not tell: no times, a time that updates share, as in a
 * batch or where rows are written at the end, or rows for less than half of what the run installed: the rest was done in between.
 */
export function slowestUpdate(
  { startedAt, installedCount }: Installation,
  { updates }: RunUpdates,
): SlowestUpdate | null {
  const done = updates.filter(({ state, changedAt }) => isDone(state.value) && changedAt.value !== null);
  if (startedAt === null || done.length === 0) return null;
  if (done.length < (installedCount.value ?? 0) * SHARE_OF_ROWS) return null;
  const steps = done.map((update, index): SlowestUpdate => {
    const before = done[index - 1] ?? null;
    const from: Instant = before?.changedAt.value ?? startedAt;
    const to: Instant = update.changedAt.value ?? from;
    return { update, before, tookInMinutes: millisecondsBetween(from, to) / MINUTE_IN_MS };
  });
  const slowest = steps.reduce((slow, step) => (step.tookInMinutes > slow.tookInMinutes ? step : slow));
  const together = done.filter(({ changedAt }) => changedAt.value === slowest.update.changedAt.value);
  return together.length > 1 ? null : slowest;
}

function isDone(state: string): boolean {
  return ['installed', 'failed'].includes(state.toLowerCase());
}
