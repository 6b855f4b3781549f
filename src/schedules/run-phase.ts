import { HOUR_IN_MS, type Instant, later, millisecondsBetween } from '../model/instant.ts';
import type { RunStanding } from '../model/run-notice.ts';
import type { Run } from './runs.ts';

/** How far a run is by its window. */
export function phaseAt({ start, end }: Run, at: Instant): RunStanding['phase'] {
  if (millisecondsBetween(at, start) > 0) return 'before';
  return millisecondsBetween(at, end) > 0 ? 'running' : 'after';
}

/** Machines report within minutes of their window; whatever has not come hours later does not come. */
const RESULTS_WITHIN_IN_MS = 3 * HOUR_IN_MS;

/** From when on what has no result is told to have none. */
export function resultsBy({ end }: Run): Instant {
  return later(end, RESULTS_WITHIN_IN_MS);
}

export function isPastResults(run: Run, at: Instant): boolean {
  return millisecondsBetween(resultsBy(run), at) >= 0;
}
