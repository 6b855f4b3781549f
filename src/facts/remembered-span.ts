import type { Asked } from '../model/asked.ts';
import { DAY_IN_MS, type Instant, later, MINUTE_IN_MS } from '../model/instant.ts';
import type { TimeSpan } from '../model/time-range.ts';

/** What has changed is asked of a week where no time is named. */
const CHANGES_IN_DAYS = 7;
/** A trend over less says little. */
const TREND_IN_DAYS = 30;

/** The stretch whose beginning and end are compared. */
export function comparedSpan({ since, span }: Pick<Asked, 'since' | 'span'>, now: Instant): TimeSpan {
  if (since !== undefined) return { from: since, to: now };
  return span ?? { from: later(now, -CHANGES_IN_DAYS * DAY_IN_MS), to: now };
}

/** The stretch that is read: the one that is compared, and enough before it for a trend. A look of this very moment belongs to it. */
export function readSpan(asked: Pick<Asked, 'since' | 'span'>, now: Instant): TimeSpan {
  const { from, to } = comparedSpan(asked, now);
  const early = later(to, -TREND_IN_DAYS * DAY_IN_MS);
  return { from: early < from ? early : from, to: to === now ? later(to, MINUTE_IN_MS) : to };
}
