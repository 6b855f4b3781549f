import { KustoDateTime } from '../value.ts';
import { dayOfWeek } from './day-of-week.ts';
import { dayOfYear } from './day-of-year.ts';
import { ticks } from './ticks.ts';

/** The ISO 8601 week number: weeks start on Monday, and week 1 holds the first Thursday of the year. */
export function weekOfYear(instant: KustoDateTime): number {
  const daysAfterMonday = (dayOfWeek(instant) + 6) % 7;
  const thursday = new KustoDateTime(instant.ticks + BigInt(3 - daysAfterMonday) * ticks.day);
  return Math.ceil(dayOfYear(thursday) / 7);
}
