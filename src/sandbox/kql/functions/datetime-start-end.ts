import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime } from '../value.ts';
import { dateTimeInRange, fromCivilTime, toCivilTime } from './civil-time.ts';
import { dayOfWeek } from './day-of-week.ts';
import { ticks } from './ticks.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** The start of the period that lies `offset` periods after the one an instant is in; null outside Kusto's years. */
type PeriodStart = (instant: KustoDateTime, offset: number) => KustoDateTime | null;

const startOfDay: PeriodStart = (instant, offset) =>
  dateTimeInRange(instant.ticks - (instant.ticks % ticks.day) + BigInt(offset) * ticks.day);

/** Kusto's weeks start on Sunday. */
const startOfWeek: PeriodStart = (instant, offset) => startOfDay(instant, offset * 7 - dayOfWeek(instant));

const startOfMonth: PeriodStart = (instant, offset) => {
  const { year, month } = toCivilTime(instant);
  const months = year * 12 + month - 1 + offset;
  return fromCivilTime(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
};

const startOfYear: PeriodStart = (instant, offset) => fromCivilTime(toCivilTime(instant).year + offset, 1, 1);

/** First and last instants of the day, week, month and year around an instant. */
export const datetimeStartEndFunctions: ScalarFunctions = {
  startofday: starting(startOfDay),
  startofweek: starting(startOfWeek),
  startofmonth: starting(startOfMonth),
  startofyear: starting(startOfYear),
  endofday: ending(startOfDay),
  endofweek: ending(startOfWeek),
  endofmonth: ending(startOfMonth),
  endofyear: ending(startOfYear),
};

function starting(periodStart: PeriodStart): ScalarFunction {
  return ([instant, offset]) =>
    instant instanceof KustoDateTime ? periodStart(instant, wholeNumberOf(offset) ?? 0) : null;
}

/** A period ends one tick before the next one starts. */
function ending(periodStart: PeriodStart): ScalarFunction {
  return ([instant, offset]) => {
    const next =
      instant instanceof KustoDateTime ? periodStart(instant, (wholeNumberOf(offset) ?? 0) + 1) : null;
    return next && new KustoDateTime(next.ticks - 1n);
  };
}
