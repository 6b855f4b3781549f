import { ticks } from './functions/ticks.ts';
import { KustoTimeSpan } from './value.ts';

const clock =
  /^(?<sign>-)?(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2})(?:\.(?<fraction>\d{1,7}))?)?$/;
const amount = /^(?<amount>-?\d+(?:\.\d+)?)\s*(?<unit>[a-z]*)$/i;

const ticksOfUnit = new Map<string, bigint>([
  ...named(['', 'd', 'day', 'days'], ticks.day),
  ...named(['h', 'hr', 'hrs', 'hour', 'hours'], ticks.hour),
  ...named(['m', 'min', 'minute', 'minutes'], ticks.minute),
  ...named(['s', 'sec', 'second', 'seconds'], ticks.second),
  ...named(['ms', 'milli', 'millis', 'millisec', 'millisecond', 'milliseconds'], ticks.millisecond),
  ...named(['micro', 'micros', 'microsec', 'microsecond', 'microseconds'], ticks.microsecond),
  ...named(['tick', 'ticks'], 1n),
]);

/**
 * The timespan that a text means, or null when it means none: `[-][d.]hh:mm[:ss[.fffffff]]`, an amount with a unit
 * (`1.5h`, `15 seconds`), or a bare number, which counts days.
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/timespan
 */
export function parseTimeSpan(text: string): KustoTimeSpan | null {
  const trimmed = text.trim();
  const clockFields = clock.exec(trimmed)?.groups;
  if (clockFields) return fromClock(clockFields);
  const fields = amount.exec(trimmed)?.groups;
  const unit = fields && ticksOfUnit.get((fields.unit ?? '').toLowerCase());
  return fields && unit !== undefined ? new KustoTimeSpan(times(fields.amount ?? '', unit)) : null;
}

/** The constant format of a timespan: `[-][d.]hh:mm:ss[.fffffff]`, days and fraction only when they are not zero. */
export function timeSpanText(span: KustoTimeSpan): string {
  const size = span.ticks < 0n ? -span.ticks : span.ticks;
  const days = size / ticks.day;
  const fraction = size % ticks.second;
  const hours = twoDigits((size % ticks.day) / ticks.hour);
  const minutes = twoDigits((size % ticks.hour) / ticks.minute);
  const seconds = twoDigits((size % ticks.minute) / ticks.second);
  const dayText = days === 0n ? '' : `${days}.`;
  const fractionText = fraction === 0n ? '' : `.${fraction.toString().padStart(7, '0')}`;
  return `${span.ticks < 0n ? '-' : ''}${dayText}${hours}:${minutes}:${seconds}${fractionText}`;
}

function fromClock(fields: Partial<Record<string, string>>): KustoTimeSpan | null {
  const hours = BigInt(fields.hours ?? 0);
  const minutes = BigInt(fields.minutes ?? 0);
  const seconds = BigInt(fields.seconds ?? 0);
  if (hours > 23n || minutes > 59n || seconds > 59n) return null;
  const size =
    BigInt(fields.days ?? 0) * ticks.day +
    hours * ticks.hour +
    minutes * ticks.minute +
    seconds * ticks.second +
    BigInt((fields.fraction ?? '').padEnd(7, '0'));
  return new KustoTimeSpan(fields.sign ? -size : size);
}

function times(amountText: string, unit: bigint): bigint {
  const isWhole = /^-?\d+$/.test(amountText);
  return isWhole ? BigInt(amountText) * unit : BigInt(Math.round(Number(amountText) * Number(unit)));
}

function named(names: readonly string[], size: bigint): [string, bigint][] {
  return names.map((name) => [name, size]);
}

function twoDigits(value: bigint): string {
  return value.toString().padStart(2, '0');
}
