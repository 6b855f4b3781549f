/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Which days of a month: day numbers (-1: the last day), or the nth of a weekday (-1: the last) shifted by days. */
export type DaysOfMonth =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | {
      readonly kind: 'nth';
      readonly nth: 1 | 2 | 3 | 4 | -1;
      readonly weekday: Weekday;
      readonly offsetInDays: number;
    };

/** How a maintenance configuration repeats. `every`: each so many hours, days, weeks or months. */
export type Recurrence =
  | { readonly unit: 'hour' | 'day'; readonly every: number }
  /** No weekdays: that of the start. */
  | { readonly unit: 'week'; readonly every: number; readonly weekdays: readonly Weekday[] }
  | { readonly unit: 'month'; readonly every: number; readonly on: DaysOfMonth };

/**
 * What a `recurEvery` says (`3Days`, `2Weeks Saturday,Sunday`, `Month day-1`, `Month Third Sunday Offset3`), in any case; null where it says
 * nothing that Azure's grammar knows. Source: Microsoft.Maintenance 2023-04-01, MaintenanceWindow.recurEvery.
 */
export function recurrence(recurEvery: string): Recurrence | null {
  const { every: count, unit, rest } = GRAMMAR.exec(recurEvery.trim().toLowerCase())?.groups ?? {};
  const every = count === undefined || count === '' ? 1 : Number(count);
  const on = rest?.trim() ?? '';
  switch (unit) {
    case 'hour':
      return on === '' && isWithin(every, FEWEST_HOURS, MOST_PERIODS) ? { unit, every } : null;
    case 'day':
      return on === '' && isWithin(every, 1, MOST_PERIODS) ? { unit, every } : null;
    case 'week': {
      const weekdays = on === '' ? [] : weekdaysOf(on);
      return weekdays && isWithin(every, 1, MOST_PERIODS) ? { unit, every, weekdays } : null;
    }
    case 'month': {
      const days = numberedDays(on) ?? nthWeekday(on);
      return days && isWithin(every, 1, MOST_PERIODS) ? { unit, every, on: days } : null;
    }
    default:
      return null;
  }
}

const GRAMMAR = /^(?<every>\d*)\s*(?<unit>hour|day|week|month)s?(?<rest>\s.+)?$/;

/** The shortest interval of guest patching, and the longest count of any unit ("Maintenance configurations", limits). */
const FEWEST_HOURS = 6;
const MOST_PERIODS = 35;
const MOST_OFFSET_IN_DAYS = 6;

const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map([
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
]);

const ORDINALS: ReadonlyMap<string, 1 | 2 | 3 | 4 | -1> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', -1],
]);

function weekdaysOf(list: string): readonly Weekday[] | null {
  const days = list.split(',').map((name) => WEEKDAYS.get(name.trim()) ?? null);
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? [...new Set(known)].sort() : null;
}

function numberedDays(list: string): DaysOfMonth | null {
  const days = list.split(',').map((day) => Number(/^day(-1|\d{1,2})$/.exec(day.trim())?.[1]));
  return days.every((day) => day === -1 || isWithin(day, 1, 31))
    ? { kind: 'days', days: [...new Set(days)] }
    : null;
}

function nthWeekday(text: string): DaysOfMonth | null {
  const { ordinal = '', day = '', offset = '0' } = NTH.exec(text)?.groups ?? {};
  const nth = ORDINALS.get(ordinal);
  const weekday = WEEKDAYS.get(day);
  const offsetInDays = Number(offset);
  if (nth === undefined || weekday === undefined) return null;
  return Math.abs(offsetInDays) <= MOST_OFFSET_IN_DAYS ? { kind: 'nth', nth, weekday, offsetInDays } : null;
}

const NTH = /^(?<ordinal>[a-z]+)\s+(?<day>[a-z]+)(?:\s+offset\s*(?<offset>-?\d+))?$/;

/** Whole numbers only; NaN is within nothing. */
function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
