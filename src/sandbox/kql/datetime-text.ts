import { dateTimeInRange, fromCivilTime, toCivilTime } from './functions/civil-time.ts';
import { ticks } from './functions/ticks.ts';
import type { KustoDateTime } from './value.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822 years have two digits: .NET, whose calendar Kusto follows, reads 00–49 as 2000–2049. */
const lastTwoDigitYearOf2000s = 49;

const timeOfDay = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d+))?)?`;
const zone = String.raw`\s*(?<zone>Z|GMT|UTC|[+-]\d{2}(?::?\d{2})?)?`;
const formats = [
  new RegExp(
    String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+)${timeOfDay}${zone})?$`,
    'i',
  ),
  new RegExp(String.raw`^(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})(?:\s+${timeOfDay}${zone})?$`, 'i'),
  new RegExp(
    String.raw`^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4})(?:\s+${timeOfDay}(?:\s*(?<half>AM|PM))?${zone})?$`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:[a-z]{3,9},\s*)?(?<day>\d{1,2})[-\s](?<monthName>[a-z]{3})[-\s](?<year>\d{4}|\d{2})\s+${timeOfDay}${zone}$`,
    'i',
  ),
];

/**
 * The datetime that a text means, or null when it means none: ISO 8601, RFC 822, RFC 850, the sortable forms, and the
 * month-first forms, as listed at https://learn.microsoft.com/kusto/query/scalar-data-types/datetime. A text without
 * an offset is UTC.
 */
export function parseDateTime(text: string): KustoDateTime | null {
  const trimmed = text.trim();
  for (const format of formats) {
    const fields = format.exec(trimmed)?.groups;
    if (fields) return fromFields(fields);
  }
  return null;
}

/** The text that tostring() makes: always seven digits of fraction, as in `2026-11-20T09:00:00.0000000Z`. */
export function dateTimeText(instant: KustoDateTime): string {
  const { year, month, day, ticksOfDay } = toCivilTime(instant);
  const hour = ticksOfDay / ticks.hour;
  const minute = (ticksOfDay % ticks.hour) / ticks.minute;
  const second = (ticksOfDay % ticks.minute) / ticks.second;
  const fraction = ticksOfDay % ticks.second;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(fraction, 7)}Z`;
}

/** The text of a datetime cell in a response: the fraction only as long as it needs to be, as in `2026-11-20T09:00:00Z`. */
export function dateTimeWireText(instant: KustoDateTime): string {
  return dateTimeText(instant).replace(/\.?0+Z$/, 'Z');
}

function fromFields(fields: Partial<Record<string, string>>): KustoDateTime | null {
  const month = fields.monthName
    ? monthNames.indexOf(fields.monthName.toLowerCase()) + 1
    : Number(fields.month);
  const hour = hourOfDay(Number(fields.hour ?? 0), fields.half?.toUpperCase());
  const minute = Number(fields.minute ?? 0);
  const second = Number(fields.second ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const fraction = BigInt((fields.fraction ?? '').slice(0, 7).padEnd(7, '0'));
  const ticksOfDay = BigInt(hour * 3600 + minute * 60 + second) * ticks.second + fraction;
  const local = fromCivilTime(fullYear(fields.year ?? ''), month, Number(fields.day), ticksOfDay);
  return local && dateTimeInRange(local.ticks - offsetInTicks(fields.zone));
}

/** With AM or PM the hours of a half day are 12, 1, 2 and so on to 11. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const isOnClock = hour >= 1 && hour <= 12;
  return isOnClock ? (hour % 12) + (half === 'PM' ? 12 : 0) : Number.POSITIVE_INFINITY;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= lastTwoDigitYearOf2000s ? 2000 + year : 1900 + year;
}

function offsetInTicks(zoneText: string | undefined): bigint {
  const offset = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/.exec(zoneText ?? '')?.groups;
  if (!offset) return 0n;
  const size = BigInt(offset.hours ?? 0) * ticks.hour + BigInt(offset.minutes ?? 0) * ticks.minute;
  return offset.sign === '-' ? -size : size;
}

function pad(value: number | bigint, width: number): string {
  return value.toString().padStart(width, '0');
}
