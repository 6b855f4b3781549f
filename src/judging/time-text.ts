import type { Instant } from '../model/instant.ts';
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';

/** A moment to the minute, in UTC: sentences are the same for every reader; the card adds the reader's own zone. */
export function minuteText(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** A moment in brackets behind what it is of, " (2026-11-20 09:00 UTC)"; nothing for one that is not on record. Japanese goes on after a blank. */
export function bracketed(at: Instant | null): Text {
  return at === null ? { en: '', ja: '' } : { en: ` (${minuteText(at)})`, ja: ` (${minuteText(at)}) ` };
}

/** A length of time in whole minutes below two hours, in whole hours below two days, in whole days above. */
export function ageText(from: Instant, to: Instant): Text {
  const ms = Math.max(0, millisecondsBetween(from, to));
  if (ms < 2 * HOUR_IN_MS) {
    const minutes = Math.floor(ms / MINUTE_IN_MS);
    return { en: minutes === 1 ? '1 minute' : `${minutes} minutes`, ja: `${minutes} 分` };
  }
  if (ms < 2 * DAY_IN_MS) {
    const hours = Math.floor(ms / HOUR_IN_MS);
    return { en: `${hours} hours`, ja: `${hours} 時間` };
  }
  const days = Math.floor(ms / DAY_IN_MS);
  return { en: `${days} days`, ja: `${days} 日` };
}
