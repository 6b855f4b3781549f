import { KqlSemanticError } from '../failure.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, type KustoValue } from '../value.ts';
import { dateTimeInRange, daysInMonth, fromCivilTime, toCivilTime } from './civil-time.ts';
import { dayOfWeek } from './day-of-week.ts';
import { floorDivide } from './floor-divide.ts';
import { textOf } from './text-of.ts';
import { ticks } from './ticks.ts';
import { wholeNumberOf } from './whole-number-of.ts';

const monthsOf = new Map([
  ['year', 12],
  ['quarter', 3],
  ['month', 1],
]);

/** Nanoseconds, shorter than a tick, are not among them. */
const ticksOf = new Map<string, bigint>([
  ['week', ticks.week],
  ['day', ticks.day],
  ['hour', ticks.hour],
  ['minute', ticks.minute],
  ['second', ticks.second],
  ['millisecond', ticks.millisecond],
  ['microsecond', ticks.microsecond],
]);

const nanosecondsInTick = 100n;

/** Adding periods to a datetime and counting the period boundaries between two. Names of periods ignore case. */
export const datetimeArithmeticFunctions: ScalarFunctions = {
  datetime_add: ([periodName, amountValue, instant]) => {
    const period = checkedPeriod('datetime_add', periodName);
    const amount = wholeNumberOf(amountValue);
    return instant instanceof KustoDateTime && amount !== null ? add(period, amount, instant) : null;
  },
  datetime_diff: ([periodName, left, right]) => {
    const period = checkedPeriod('datetime_diff', periodName);
    if (!(left instanceof KustoDateTime && right instanceof KustoDateTime)) return null;
    if (period === 'nanosecond') return (left.ticks - right.ticks) * nanosecondsInTick;
    return ordinal(period, left) - ordinal(period, right);
  },
};

function checkedPeriod(functionName: string, name: KustoValue | undefined): string {
  const period = textOf(name).toLowerCase();
  if (monthsOf.has(period) || ticksOf.has(period) || period === 'nanosecond') return period;
  const known = [...monthsOf.keys(), ...ticksOf.keys(), 'nanosecond'].join(', ');
  throw new KqlSemanticError(`${functionName}(): period must be one of ${known}, not '${textOf(name)}'`);
}

function add(period: string, amount: number, instant: KustoDateTime): KustoDateTime | null {
  const months = monthsOf.get(period);
  if (months !== undefined) return addMonths(instant, amount * months);
  if (period === 'nanosecond') return dateTimeInRange(instant.ticks + BigInt(amount) / nanosecondsInTick);
  return dateTimeInRange(instant.ticks + BigInt(amount) * (ticksOf.get(period) ?? 0n));
}

/** A day that the month does not have becomes its last day. */
function addMonths(instant: KustoDateTime, months: number): KustoDateTime | null {
  const { year, month, day, ticksOfDay } = toCivilTime(instant);
  const monthsSinceYear0 = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYear0 / 12);
  const newMonth = monthsSinceYear0 - newYear * 12 + 1;
  return fromCivilTime(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)), ticksOfDay);
}

/** The running number of the period that an instant is in. Weeks begin on Sunday. */
function ordinal(period: string, instant: KustoDateTime): bigint {
  const months = monthsOf.get(period);
  if (months !== undefined) {
    const { year, month } = toCivilTime(instant);
    return BigInt(Math.floor((year * 12 + month - 1) / months));
  }
  if (period === 'week') return (instant.ticks / ticks.day - BigInt(dayOfWeek(instant)) + 1n) / 7n;
  return floorDivide(instant.ticks, ticksOf.get(period) ?? 1n);
}
