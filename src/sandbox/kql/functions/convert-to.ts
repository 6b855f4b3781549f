import { parseDateTime } from '../datetime-text.ts';
import { parseTimeSpan } from '../timespan-text.ts';
import { KustoDateTime, KustoTimeSpan, type KustoType, type KustoValue } from '../value.ts';
import { dateTimeInRange } from './civil-time.ts';
import { textOf } from './text-of.ts';
import { toLong } from './to-long.ts';
import { toReal } from './to-real.ts';

type Conversion = (value: KustoValue) => KustoValue;

const conversions: Readonly<Record<KustoType, Conversion>> = {
  bool: toBool,
  int: toInt,
  long: toLong,
  real: toReal,
  decimal: toReal,
  string: textOf,
  guid: toGuid,
  datetime: toDateTime,
  timespan: toTimeSpan,
  dynamic: (value) => value,
};

/** The value as another type, as the to…() functions convert it: null, or for a string empty, when it has no such meaning. */
export function convertTo(value: KustoValue, type: KustoType): KustoValue {
  return conversions[type](value);
}

function toInt(value: KustoValue): bigint | null {
  const long = toLong(value);
  return long === null || BigInt.asIntN(32, long) === long ? long : null;
}

function toBool(value: KustoValue): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const text = textOf(value).trim().toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  const long = toLong(value);
  return long === null ? null : long !== 0n;
}

function toDateTime(value: KustoValue): KustoDateTime | null {
  if (value instanceof KustoDateTime) return value;
  if (typeof value === 'bigint') return dateTimeInRange(value);
  return typeof value === 'string' ? parseDateTime(value) : null;
}

function toTimeSpan(value: KustoValue): KustoTimeSpan | null {
  if (value instanceof KustoTimeSpan) return value;
  if (typeof value === 'bigint') return new KustoTimeSpan(value);
  return typeof value === 'string' ? parseTimeSpan(value) : null;
}

/** Takes the first 32 hexadecimal digits, whatever hyphens stand between groups of them. */
function toGuid(value: KustoValue): string | null {
  const digits = /^\{?((?:[\da-f]{4}-?){8})/i
    .exec(textOf(value).trim())?.[1]
    ?.replaceAll('-', '')
    .toLowerCase();
  return digits ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : null;
}
