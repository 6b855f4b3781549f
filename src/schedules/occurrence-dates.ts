import type { Temporal } from 'temporal-polyfill';
import type { DaysOfMonth, Recurrence, Weekday } from './recurrence.ts';

/** Tells whether a schedule runs on a date. */
export type OccurrenceTest = (date: Temporal.PlainDate) => boolean;

/**
 * Whether a recurrence falls on a date, for a schedule whose first possible date is `first`. Periods are counted from that of the first
 * date that fits at or after it, since a schedule first runs at the first recurrence after its start. Weeks begin on Monday.
 */
export function occurrencesFrom(recurrence: Recurrence, first: Temporal.PlainDate): OccurrenceTest {
  switch (recurrence.unit) {
    case 'hour':
    case 'day':
      return (date) => isEvery(daysBetween(first, date), recurrence.every);
    case 'week': {
      const weekdays: ReadonlySet<number> = new Set<number>(
        recurrence.weekdays.length > 0 ? recurrence.weekdays : [first.dayOfWeek],
      );
      const fits = (date: Temporal.PlainDate) => weekdays.has(date.dayOfWeek);
      const week = weekOf(firstFit(fits, first));
      return (date) => fits(date) && isEvery(daysBetween(week, weekOf(date)) / 7, recurrence.every);
    }
    case 'month': {
      const monthOf = monthsOf(recurrence.on);
      const month = monthOf(firstFit((date) => monthOf(date) !== null, first));
      return (date) => {
        const own = monthOf(date);
        return own !== null && month !== null && isEvery(own - month, recurrence.every);
      };
    }
  }
}

function isEvery(periods: number, every: number): boolean {
  return periods >= 0 && periods % every === 0;
}

/** Every recurrence fits some date within the 61 days that two long months last. */
const LONGEST_WAIT_IN_DAYS = 62;

function firstFit(fits: OccurrenceTest, from: Temporal.PlainDate): Temporal.PlainDate {
  for (let days = 0; days <= LONGEST_WAIT_IN_DAYS; days++) {
    const date = from.add({ days });
    if (fits(date)) return date;
  }
  return from;
}

/** The month (counted from year 0) that a date is the wanted day of; null for any other date. An offset may carry it into a neighbour. */
function monthsOf(on: DaysOfMonth): (date: Temporal.PlainDate) => number | null {
  if (on.kind === 'days')
    return (date) =>
      on.days.some((day) => date.day === (day === -1 ? date.daysInMonth : day)) ? monthNumber(date) : null;
  return (date) => {
    const base = date.subtract({ days: on.offsetInDays });
    return isNth(base, on.nth, on.weekday) ? monthNumber(base) : null;
  };
}

function isNth(date: Temporal.PlainDate, nth: number, weekday: Weekday): boolean {
  if (date.dayOfWeek !== weekday) return false;
  return nth === -1 ? date.day + 7 > date.daysInMonth : Math.ceil(date.day / 7) === nth;
}

function monthNumber({ year, month }: Temporal.PlainDate): number {
  return year * 12 + month - 1;
}

/** The Monday of a date's week. */
function weekOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}
