import { Temporal } from 'temporal-polyfill';
import { type Cadence, type DigestPlan, isAroundRuns } from '../model/digest.ts';
import { type Instant, later } from '../model/instant.ts';
import type { MaintenanceWindow } from '../schedules/maintenance-window.ts';
import { recurrence } from '../schedules/recurrence.ts';
import { latestRun, nextRun } from '../schedules/runs.ts';
import { LOOKED_AT_EVERY_IN_MS } from './run-times.ts';

/** The first time after a moment that a digest is posted; null where there is none in the next ten years. */
export function slotAfter(cadence: Cadence, after: Instant): Instant | null {
  return nextRun(windowOf(cadence), after)?.start ?? null;
}

/** When something is to be done for a digest after a moment: it is posted, or the schedules are looked at for runs to tell. Null: never again. */
export function dueAfter(cadence: DigestPlan['cadence'], after: Instant): Instant | null {
  return isAroundRuns(cadence) ? later(after, LOOKED_AT_EVERY_IN_MS) : slotAfter(cadence, after);
}

/** The last time up to a moment that a digest was to be posted; null where it had none yet. */
export function slotUpTo(cadence: Cadence, at: Instant): Instant | null {
  return latestRun(windowOf(cadence), at)?.start ?? null;
}

/** Schedules of updates and digests come round alike, summer time included; a digest has no length. */
function windowOf({ recurrence: written, time, timeZone, from }: Cadence): MaintenanceWindow {
  const read = recurrence(written);
  if (read === null) throw new Error(`${written} is no recurrence`);
  const start = Temporal.PlainDate.from(from).toPlainDateTime(Temporal.PlainTime.from(time));
  return { start, expiration: null, durationInMs: 0, timeZone, recurrence: read };
}
