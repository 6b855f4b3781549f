import type { TimeOfDay } from '../../model/time-of-day.ts';
import { type MarkedText, markPattern, plainText, valuesOf } from '../marked-text.ts';

/** What a cron expression says, as Azure writes it: a recurrence and a time of day. */
export interface Cron {
  /** Null where its times are none that a recurrence has: several times a day, or only in some months. */
  readonly said: { readonly recurrence: string; readonly time: TimeOfDay } | null;
}

const NAME = '(?:sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const FIELD = `(?:\\*|\\?|lw?|\\d{1,2}w?|${NAME})(?:-(?:\\d{1,2}|${NAME}))?(?:/\\d{1,2})?(?:,[a-z\\d-]{1,7}){0,6}(?:#[1-5]|l)?`;
/**
 * Five fields: minute, hour, day of the month, month, day of the week; without any asterisk they are five numbers. With six or seven it begins with a second, as Quartz has it:
 * nothing of it is taken for another.
 */
const CRON = new RegExp(`(?<![\\w*?/:.-])(?=[^\\n]{0,60}\\*)${FIELD}(?: ${FIELD}){4,6}(?![\\w*?/:.-])`, 'g');

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SHORT_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NTH = ['First', 'Second', 'Third', 'Fourth'];

/** Marks cron expressions (`0 9 * * 1-5`): their hyphens and asterisks make no names. */
export function markCron(text: MarkedText): MarkedText {
  return markPattern(text, 'cron', CRON, (fields) => (fields.includes('*') ? fields : null));
}

/** Whether a message names a cron expression; `unkept`: one of which no recurrence can be made. `text`: in lower case, as it was typed, with more than one space maybe. */
export function cronSaidIn(text: string): 'kept' | 'unkept' | null {
  const found = valuesOf(markCron(plainText(text.replaceAll(/\s+/g, ' '))), 'cron');
  if (found.length === 0) return null;
  return found.some((fields) => cronOf(fields).said === null) ? 'unkept' : 'kept';
}

/** What an expression of five fields says. Source: crontab(5); `#` and `l` after the day of the week as Quartz has them. */
export function cronOf(fields: string): Cron {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...more] = fields
    .replaceAll('?', '*')
    .split(' ');
  const recurrence = month === '*' && more.length === 0 ? recurrenceOf(day, weekday) : null;
  const isTime = /^\d+$/.test(minute) && /^\d+$/.test(hour) && Number(minute) < 60 && Number(hour) < 24;
  if (recurrence === null || !isTime) return { said: null };
  return {
    said: { recurrence, time: { start: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, end: null } },
  };
}

function recurrenceOf(day: string, weekday: string): string | null {
  if (day === '*' && weekday === '*') return 'Day';
  if (weekday === '*') return dayOfMonth(day);
  // Of a day of the month and a day of the week cron means either.
  return day === '*' ? (nthWeekday(weekday) ?? weekly(weekday)) : null;
}

function dayOfMonth(day: string): string | null {
  if (/^\*\/\d+$/.test(day)) return null;
  const days = day.split(',').map(Number);
  return days.every((each) => each >= 1 && each <= 31)
    ? `Month ${days.map((each) => `day${each}`).join(',')}`
    : null;
}

function nthWeekday(weekday: string): string | null {
  const [, name = '', nth, last] = /^(\d|[a-z]{3})(?:#([1-4])|(l))$/.exec(weekday) ?? [];
  const day = dayNamed(name);
  if (day === null) return null;
  return `Month ${last === undefined ? NTH[Number(nth) - 1] : 'Last'} ${DAYS[day]}`;
}

function weekly(weekday: string): string | null {
  const days = weekday.split(',').flatMap((part): readonly (number | null)[] => {
    const [from = '', to = from] = part.split('-');
    const first = dayNamed(from);
    const last = dayNamed(to);
    if (first === null || last === null) return [null];
    const count = (last - first + DAYS.length) % DAYS.length;
    return Array.from({ length: count + 1 }, (_, index) => (first + index) % DAYS.length);
  });
  const known = days.filter((each) => each !== null);
  if (known.length < days.length) return null;
  // As a week is written: from Monday on.
  const inOrder = [...new Set(known)].toSorted((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  return `Week ${inOrder.map((each) => DAYS[each]).join(',')}`;
}

/** 0 and 7 are Sunday. */
function dayNamed(name: string): number | null {
  const index = /^[0-7]$/.test(name) ? Number(name) % 7 : SHORT_DAYS.indexOf(name);
  return index < 0 ? null : index;
}
