import type { AroundRuns } from '../model/digest.ts';
import {
  DAY_IN_MS,
  HOUR_IN_MS,
  type Instant,
  later,
  MINUTE_IN_MS,
  millisecondsBetween,
} from '../model/instant.ts';
import { cancellableUntil } from '../schedules/cancel-cut-off.ts';
import { isPastResults, phaseAt, resultsBy } from '../schedules/run-phase.ts';
import type { Run } from '../schedules/runs.ts';

/** So long before it opens a window is told: whoever wants to cancel its run has time to. */
const LEAD_IN_MS = HOUR_IN_MS;
/** Resource Graph shows a minute or more later what a machine has done; before that most would read as missing. */
const RESULTS_AFTER_IN_MS = 10 * MINUTE_IN_MS;
/** The schedules are looked at so often: they change. */
export const LOOKED_AT_EVERY_IN_MS = HOUR_IN_MS;
/** Rounds of the store and the turn itself take some of the hour. */
const MARGIN_IN_MS = 10 * MINUTE_IN_MS;
/** A run that ended longer ago is told no more. */
export const TOLD_FOR_IN_MS = DAY_IN_MS;
/** What begins within the time that two looks leave between them. */
export const AHEAD_IN_MS = LEAD_IN_MS + LOOKED_AT_EVERY_IN_MS + MARGIN_IN_MS;

/** When a run is first looked at for its card: an hour before it starts, or, where nothing is told before it, once it has results. */
export function firstLookAt({ start, end }: Run, isToldAfter: boolean): Instant {
  return isToldAfter ? later(end, RESULTS_AFTER_IN_MS) : later(start, -LEAD_IN_MS);
}

/** Whether a run is one to tell: it did not end before the wish, nor longer than a day ago, and no other was the last. */
export function isToBeTold(run: Run, wish: Pick<AroundRuns, 'from' | 'until'>, at: Instant): boolean {
  const { end } = run;
  // On another clock than the schedules' own the wish may lie ahead: then it is as if it were made now.
  const since = Math.min(Date.parse(wish.from), Date.parse(at));
  const isRecent = Date.parse(end) > since && millisecondsBetween(end, at) < TOLD_FOR_IN_MS;
  return isRecent && !isPastLast(run, wish);
}

/** Whether a run starts only after the last that is told: what goes on beside that one is told too. */
export function isPastLast({ start }: Run, { until }: Pick<AroundRuns, 'until'>): boolean {
  return until !== undefined && millisecondsBetween(until, start) >= 0;
}

/** Whether a run is told only after somebody had reason to wait for it. */
export function isToldLate({ end }: Run, begunAt: Instant): boolean {
  return millisecondsBetween(end, begunAt) > 3 * RESULTS_AFTER_IN_MS;
}

/** A run under way is looked at so often, and so is one that has ended, until all its results are there. */
const LOOKED_AT_MEANWHILE_EVERY_IN_MS = 30 * MINUTE_IN_MS;
const RESULTS_LOOKED_FOR_EVERY_IN_MS = 15 * MINUTE_IN_MS;

/** How long a run's card is left as it is: until it can be cancelled no more, it starts, goes on, ends, or has its results. */
export function pauseAt(run: Run, at: Instant): number {
  const { start, end } = run;
  const turns = [
    cancellableUntil(start),
    later(start, MINUTE_IN_MS),
    later(end, RESULTS_AFTER_IN_MS),
    resultsBy(run),
  ];
  const next = turns.find((turn) => millisecondsBetween(at, turn) > 0);
  const untilNext = next === undefined ? Number.POSITIVE_INFINITY : millisecondsBetween(at, next);
  const phase = phaseAt(run, at);
  if (phase === 'before') return untilNext;
  return Math.min(
    untilNext,
    phase === 'running' ? LOOKED_AT_MEANWHILE_EVERY_IN_MS : RESULTS_LOOKED_FOR_EVERY_IN_MS,
  );
}

/** Whether what has no result by then will have none. */
export function hasNoMoreToCome(run: Run, at: Instant): boolean {
  return isPastResults(run, at);
}
