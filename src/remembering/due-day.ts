import { Temporal } from 'temporal-polyfill';
import type { DailyTime } from '../model/daily-time.ts';

/** The last day (`YYYY-MM-DD`) whose time has come at `now`. A time that a day skips has come when the clock is beyond it. */
export function dueDay(now: Date, { time, timeZone }: DailyTime): string {
  const present = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = present.toPlainDate();
  // The moment rather than what the clock shows: in autumn it shows the same hour twice.
  const due = today.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  const hasCome = Temporal.ZonedDateTime.compare(present, due) >= 0;
  return (hasCome ? today : today.subtract({ days: 1 })).toString();
}
