import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoTimeSpan, type KustoValue } from '../value.ts';
import { dateTimeInRange, fromCivilTime } from './civil-time.ts';
import { numberOf } from './number-of.ts';
import { ticks } from './ticks.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** 1970-01-01T00:00:00Z in ticks. */
const unixEpochInTicks = 621_355_968_000_000_000n;
const nanosecondsInTick = 100n;

/** Datetimes and timespans out of numbers; a number outside the range of its field gives null. */
export const timeMakingFunctions: ScalarFunctions = {
  make_datetime: makeDateTime,
  make_timespan: makeTimeSpan,
  unixtime_seconds_todatetime: fromUnixTime(1_000_000_000),
  unixtime_milliseconds_todatetime: fromUnixTime(1_000_000),
  unixtime_microseconds_todatetime: fromUnixTime(1_000),
  unixtime_nanoseconds_todatetime: fromUnixTime(1),
};

function makeDateTime([year, month, day, ...clock]: readonly KustoValue[]): KustoValue {
  const date = [year, month, day].map(wholeNumberOf);
  const ticksOfDay = clockInTicks(clock);
  if (date.includes(null) || ticksOfDay === null) return null;
  return fromCivilTime(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0, ticksOfDay);
}

/** Takes (hour, minute), (hour, minute, second) or (day, hour, minute, second). */
function makeTimeSpan(args: readonly KustoValue[]): KustoValue {
  const day = args.length === 4 ? wholeNumberOf(args[0]) : 0;
  const ticksOfDay = clockInTicks(args.length === 4 ? args.slice(1) : args);
  if (day === null || day < 0 || ticksOfDay === null) return null;
  return new KustoTimeSpan(BigInt(day) * ticks.day + ticksOfDay);
}

function clockInTicks([hourValue = 0n, minuteValue = 0n, secondValue = 0n]: readonly KustoValue[]):
  | bigint
  | null {
  const hour = wholeNumberOf(hourValue);
  const minute = wholeNumberOf(minuteValue);
  const second = numberOf(secondValue);
  if (hour === null || minute === null || second === null) return null;
  const isInRange = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!isInRange) return null;
  return (
    BigInt(hour) * ticks.hour +
    BigInt(minute) * ticks.minute +
    BigInt(Math.round(second * Number(ticks.second)))
  );
}

function fromUnixTime(unitInNanoseconds: number): ScalarFunction {
  return ([value]) => {
    if (typeof value === 'bigint') {
      return dateTimeInRange(unixEpochInTicks + (value * BigInt(unitInNanoseconds)) / nanosecondsInTick);
    }
    const unitInTicks = unitInNanoseconds / Number(nanosecondsInTick);
    const sinceEpoch = typeof value === 'number' ? Math.trunc(value * unitInTicks) : Number.NaN;
    return Number.isFinite(sinceEpoch) ? dateTimeInRange(unixEpochInTicks + BigInt(sinceEpoch)) : null;
  };
}
