import { Temporal } from 'temporal-polyfill';
import type { Cadence } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import type { MaintenanceWindow } from '../schedules/maintenance-window.ts';
import { recurrence } from '../schedules/recurrence.ts';
import { latestRun, nextRun } from '../schedules/runs.ts';

/** The first time after a moment that a digest is posted; null where there is none in the next ten years. */
export function slotAfter(cadence: Cadence, after: Instant): Instant | null {
  return nextRun(windowOf(cadence), after)?.start ?? null;
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
