import { type Instant, later, MINUTE_IN_MS } from '../model/instant.ts';

/** Until so long before its start a run can be cancelled. Source: Update Manager, pre and post events, cancellation. */
export const CANCEL_CUT_OFF_IN_MINUTES = 10;

/** The last moment at which a run that starts then can be cancelled. */
export function cancellableUntil(start: Instant): Instant {
  return later(start, -CANCEL_CUT_OFF_IN_MINUTES * MINUTE_IN_MS);
}
