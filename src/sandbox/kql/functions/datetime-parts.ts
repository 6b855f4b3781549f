import { KqlSemanticError } from '../failure.ts';
import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan } from '../value.ts';
import { toCivilTime } from './civil-time.ts';
import { dayOfWeek } from './day-of-week.ts';
import { dayOfYear } from './day-of-year.ts';
import { textOf } from './text-of.ts';
import { ticks } from './ticks.ts';
import { weekOfYear } from './week-of-year.ts';

type Part = (instant: KustoDateTime) => number | bigint;

const year: Part = (instant) => toCivilTime(instant).year;
const month: Part = (instant) => toCivilTime(instant).month;
const day: Part = (instant) => toCivilTime(instant).day;
const hour: Part = (instant) => (instant.ticks % ticks.day) / ticks.hour;

/** By the names datetime_part() accepts, in lower case. Parts below the second hold everything since the second began. */
const parts = new Map<string, Part>([
  ['year', year],
  ['quarter', (instant) => Math.ceil(toCivilTime(instant).month / 3)],
  ['month', month],
  ['week_of_year', weekOfYear],
  ['day', day],
  ['dayofyear', dayOfYear],
  ['hour', hour],
  ['minute', (instant) => (instant.ticks % ticks.hour) / ticks.minute],
  ['second', (instant) => (instant.ticks % ticks.minute) / ticks.second],
  ['millisecond', (instant) => (instant.ticks % ticks.second) / ticks.millisecond],
  ['microsecond', (instant) => (instant.ticks % ticks.second) / ticks.microsecond],
  ['nanosecond', (instant) => (instant.ticks % ticks.second) * 100n],
]);

/** Single parts of a datetime. dayofweek is a timespan: the days since Sunday. */
export const datetimePartFunctions: ScalarFunctions = {
  getyear: partFunction(year),
  getmonth: partFunction(month),
  monthofyear: partFunction(month),
  dayofmonth: partFunction(day),
  dayofyear: partFunction(dayOfYear),
  hourofday: partFunction(hour),
  week_of_year: partFunction(weekOfYear),
  dayofweek: ([instant]) =>
    instant instanceof KustoDateTime ? new KustoTimeSpan(BigInt(dayOfWeek(instant)) * ticks.day) : null,
  datetime_part: datetimePart,
  datepart: datetimePart,
};

function partFunction(part: Part): ScalarFunction {
  return ([instant]) => (instant instanceof KustoDateTime ? BigInt(part(instant)) : null);
}

function datetimePart(...[[name, instant]]: Parameters<ScalarFunction>): bigint | null {
  const part = parts.get(textOf(name).toLowerCase());
  if (!part)
    throw new KqlSemanticError(
      `datetime_part(): part must be one of ${[...parts.keys()].join(', ')}, not '${textOf(name)}'`,
    );
  return instant instanceof KustoDateTime ? BigInt(part(instant)) : null;
}
