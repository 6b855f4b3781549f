import { Temporal } from 'temporal-polyfill';
import type { Asked } from '../model/asked.ts';
import type { Asker } from '../model/asker.ts';
import { type Instant, instant } from '../model/instant.ts';
import type { Question } from '../model/question.ts';
import type { TimeRange, TimeSpan } from '../model/time-range.ts';

/** What a question names, with its stretch of time put on the asker's clock. */
export function askedOf(
  { scope, text, pasted, entities, digest }: Question,
  { timeZone, actor }: Asker,
  now: Instant,
): Asked {
  const { machines, kb, errorCodes, run, duration, range } = entities;
  // By an id that was pasted it is found by its name.
  const schedule = entities.schedule?.split('/').at(-1) ?? null;
  const span = range === null ? null : spanOf(range, timeZone ?? 'UTC', now);
  const named = { scope, actor, machines, text, pasted, kb, errorCodes, schedule, run, duration, span };
  return digest?.since === undefined ? named : { ...named, since: digest.since };
}

/** Null where the range names no time: a day that the calendar does not have, or one that is still to come. */
function spanOf(range: TimeRange, timeZone: string, now: Instant): TimeSpan | null {
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  if (range.kind === 'last') return spanBetween(present.subtract(range.duration), present);
  const day = dayOf(range.day, present.toPlainDate());
  if (day === null) return null;
  const start = day.toZonedDateTime(timeZone);
  return spanBetween(start, range.kind === 'day' ? start.add({ days: 1 }) : present);
}

function dayOf(day: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day === 'today') return today;
  if (day === 'yesterday') return today.subtract({ days: 1 });
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
