import { type Instant, instant } from '../../model/instant.ts';

/** The moment a date-time text names; null also for a day that its month does not have, which `instant` moves into the next month. */
export function calendarInstant(text: string): Instant | null {
  const { year, month, day } = /^\s*(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/.exec(text)?.groups ?? {};
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > lastDay ? null : instant(text);
}
