import { DAY_IN_MS, HOUR_IN_MS, type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Words } from './words/words.ts';

/** How long before (or after) `asOf` a moment lies, in the largest unit that still tells: `26 h ago`, `in 3 days`. */
export function ageText(at: Instant, asOf: Instant, words: Words): string {
  const ageInMs = millisecondsBetween(at, asOf);
  const distanceInMs = Math.abs(ageInMs);
  const isPast = ageInMs >= 0;
  if (distanceInMs < MINUTE_IN_MS) return words.justNow;
  if (distanceInMs < 2 * HOUR_IN_MS) {
    const minutes = Math.floor(distanceInMs / MINUTE_IN_MS);
    return isPast ? words.minutesAgo(minutes) : words.inMinutes(minutes);
  }
  if (distanceInMs < 2 * DAY_IN_MS) {
    const hours = Math.floor(distanceInMs / HOUR_IN_MS);
    return isPast ? words.hoursAgo(hours) : words.inHours(hours);
  }
  const days = Math.floor(distanceInMs / DAY_IN_MS);
  return isPast ? words.daysAgo(days) : words.inDays(days);
}
