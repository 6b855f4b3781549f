import { Temporal } from 'temporal-polyfill';
import type { Asked } from '../model/asked.ts';
import type { Asker } from '../model/asker.ts';
import { type Instant, instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';
import { type TimeRange, type TimeSpan, WEEKDAYS, type Weekday } from '../model/time-range.ts';

/** What a question names, with its stretch of time put on the asker's clock. */
export function askedOf(
  { scope, text, pasted, entities, digest }: Question,
  { timeZone, actor }: Asker,
  now: Instant,
): Asked {
  const { machines, kb, errorCodes, run, duration, range } = entities;
  // By an id that was pasted it is found by its name.
  const schedule = entities.schedule?.split('/').at(-1) ?? null;
  const span = range === null ? null : spanOf(range, timeZone, now);
  const named = { scope, actor, machines, text, pasted, kb, errorCodes, schedule, run, duration, span };
  return digest?.since === undefined ? named : { ...named, since: digest.since };
}

/**
 * A stretch of time on a clock, or (null) for somebody whose clock nobody knows. Null where the range names no time: an age, a day that the calendar does not have,
 * or since one that is still to come.
 */
export function spanOf(range: TimeRange, timeZone: string | null, now: Instant): TimeSpan | null {
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone ?? 'UTC');
  if (range.kind === 'over') return null;
  if (range.kind === 'last') return spanBetween(present.subtract(range.duration), present);
  const isNight = timeZone !== null && present.hour < END_OF_NIGHT;
  const said = stretchOf(range.day, present.startOfDay(), isNight, timeZone === null ? ANYWHERE : NIGHT);
  if (said === null) return null;
  return range.kind === 'day' ? spanBetween(...said) : spanBetween(said[0], present);
}

/** Who is up before that says "tonight" of the night that he is up in. */
const END_OF_NIGHT = 6;

type Stretch = readonly [start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime];

/** From six in the evening to six in the morning. */
const NIGHT = { hour: 18, hours: 12 };
/** Of somebody whose time zone nobody knows: from the evening in Tokyo to the morning in Los Angeles. */
const ANYWHERE = { hour: 9, hours: 29 };

function stretchOf(
  day: string,
  today: Temporal.ZonedDateTime,
  isNight: boolean,
  night: typeof NIGHT,
): Stretch | null {
  const from = (start: Temporal.ZonedDateTime, duration: Temporal.DurationLike): Stretch => [
    start,
    start.add(duration),
  ];
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  switch (day) {
    case 'today':
      return from(today, { days: 1 });
    case 'yesterday':
      return from(today.subtract({ days: 1 }), { days: 1 });
    case 'tomorrow':
      return from(today.add({ days: 1 }), { days: 1 });
    case 'this-morning':
      return from(today, { hours: 12 });
    case 'tonight':
      return from(today.subtract({ days: isNight ? 1 : 0 }).add({ hours: night.hour }), {
        hours: night.hours,
      });
    case 'last-night':
      return from(today.subtract({ days: 1 }).add({ hours: night.hour }), { hours: night.hours });
    case 'this-week':
      return from(monday, { days: 7 });
    case 'next-week':
      return from(monday.add({ days: 7 }), { days: 7 });
    case 'this-weekend':
      return from(monday.add({ days: 5 }), { days: 2 });
    case 'last-weekend':
      return from(monday.subtract({ days: 2 }), { days: 2 });
    case 'this-month':
      return from(today.with({ day: 1 }), { months: 1 });
    case 'last-week':
      return from(monday.subtract({ days: 7 }), { days: 7 });
    case 'last-month':
      return from(today.with({ day: 1 }).subtract({ months: 1 }), { months: 1 });
    default: {
      const weekday = WEEKDAYS.indexOf(day as Weekday);
      if (weekday >= 0) return aDay(today.subtract({ days: (today.dayOfWeek - 1 - weekday + 7) % 7 }), night);
      const start = dateOf(day, today.toPlainDate())?.toZonedDateTime(today.timeZoneId);
      if (start === undefined) return null;
      if (day.startsWith('-')) return aDay(start, night);
      return from(start, /^\d{4}-\d\d$/.test(day) ? { months: 1 } : { days: 1 });
    }
  }
}

/** A day that is named in passing: of somebody whose time zone nobody knows as it is anywhere, since schedules keep clocks of their own. */
function aDay(start: Temporal.ZonedDateTime, night: typeof NIGHT): Stretch {
  if (night !== ANYWHERE) return [start, start.add({ days: 1 })];
  return [start.subtract({ hours: EARLIEST_CLOCK }), start.add({ days: 1, hours: LATEST_CLOCK })];
}

/** Hours by which the clocks of the earth are ahead of UTC at most (Kiritimati), and behind it (Baker Island). */
const EARLIEST_CLOCK = 14;
const LATEST_CLOCK = 12;

/** The date of a day, the first of a month; null where the calendar has none. */
function dateOf(day: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day.startsWith('P')) return today.subtract(day);
  if (day.startsWith('---')) {
    const { year, month } = today;
    return nearest(
      today,
      [-1, 0, 1].map((months) => monthBeside(year, month, months) + day.slice(2)),
    );
  }
  if (day.startsWith('--'))
    return nearest(
      today,
      [-1, 0, 1].map((years) => `${today.year + years}${day.slice(1)}`),
    );
  return plainDate(/^\d{4}-\d\d$/.test(day) ? `${day}-01` : day);
}

/** Records reach back a month or some, and schedules are planned a month or some: what lies nearest is meant, of two that are alike the one that is over. */
function nearest(today: Temporal.PlainDate, days: readonly string[]): Temporal.PlainDate | null {
  const distance = (date: Temporal.PlainDate) => Math.abs(today.until(date, { largestUnit: 'days' }).days);
  const dates = days.flatMap((each) => plainDate(each) ?? []);
  return dates.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

function monthBeside(year: number, month: number, months: number): string {
  return new Temporal.PlainYearMonth(year, month).add({ months }).toString();
}

function plainDate(day: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function spanBetween(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): TimeSpan | null {
  const from = instant(start.toInstant().toString());
  const to = instant(end.toInstant().toString());
  return from === null || to === null || from >= to ? null : { from, to };
}
