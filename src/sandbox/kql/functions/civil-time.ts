import { KustoDateTime } from '../value.ts';
import { floorDivide } from './floor-divide.ts';
import { ticks } from './ticks.ts';

/** A date and a time of day in the proleptic Gregorian calendar, UTC; months and days count from 1. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ticksOfDay: bigint;
}

const millisecondsInDay = 86_400_000;
/** Days from 0001-01-01, where Kusto starts to count, to 1970-01-01, where JavaScript does. */
const daysBefore1970 = 719_162;
/** 9999-12-31T23:59:59.9999999Z, the last datetime that Kusto has. */
const maximumTicks = 3_155_378_975_999_999_999n;

/** The calendar fields of an instant. */
export function toCivilTime(instant: KustoDateTime): CivilTime {
  const dayNumber = floorDivide(instant.ticks, ticks.day);
  const date = new Date((Number(dayNumber) - daysBefore1970) * millisecondsInDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    ticksOfDay: instant.ticks - dayNumber * ticks.day,
  };
}

/** The instant of a calendar date, or null when there is no such date or Kusto's range (years 1 to 9999) does not hold it. */
export function fromCivilTime(
  year: number,
  month: number,
  day: number,
  ticksOfDay = 0n,
): KustoDateTime | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isRealDate =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isRealDate) return null;
  const dayNumber = BigInt(date.getTime() / millisecondsInDay + daysBefore1970);
  return dateTimeInRange(dayNumber * ticks.day + ticksOfDay);
}

/** How many days a month has; `month` may run over the end of the year. */
export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** The datetime of a tick count, or null when it is outside years 1 to 9999. */
export function dateTimeInRange(tickCount: bigint): KustoDateTime | null {
  return tickCount < 0n || tickCount > maximumTicks ? null : new KustoDateTime(tickCount);
}
