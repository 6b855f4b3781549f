import type { WindowOpenings } from '../facts/window-openings.ts';
import { minuteText } from '../judging/time-text.ts';
import type { Run } from '../schedules/runs.ts';
import { wallTimeOf } from '../schedules/wall-time.ts';

/** A window on the wall of its schedule's time zone, and in UTC: `2026-11-21 02:00 +09:00 (Tokyo Standard Time) = 2026-11-20 17:00 UTC`. */
export function windowText(
  { timeZone, ianaTimeZone }: Pick<WindowOpenings, 'timeZone' | 'ianaTimeZone'>,
  { start }: Run,
): string {
  const utc = minuteText(start);
  return ianaTimeZone === null ? utc : `${wallTimeOf(start, ianaTimeZone)} (${timeZone}) = ${utc}`;
}
