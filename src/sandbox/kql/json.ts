import { dateTimeText, dateTimeWireText } from './datetime-text.ts';
import { isArray, isBag } from './functions/dynamic-kind.ts';
import { JsonBag } from './json-bag.ts';
import { timeSpanText } from './timespan-text.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from './value.ts';

/**
 * The Kusto value of a parsed JSON value: whole numbers of 64 bits become long, other numbers real, arrays arrays and
 * objects bags.
 * Strings stay strings, also those that look like dates. Throws a TypeError for what JSON cannot hold.
 */
export function fromJson(json: unknown): KustoValue {
  if (json === null || typeof json === 'boolean' || typeof json === 'string' || typeof json === 'bigint')
    return json;
  if (typeof json === 'number') return isLong(json) ? BigInt(json) : json;
  if (Array.isArray(json)) return json.map(fromJson);
  if (json instanceof Map || json instanceof KustoDateTime || json instanceof KustoTimeSpan) return json;
  if (typeof json === 'object')
    return new Map(Object.entries(json).map(([key, item]) => [key, fromJson(item)]));
  throw new TypeError(
    `A table cell must be a JSON value, and a ${typeof json} is none. Write null for a missing value.`,
  );
}

/**
 * The JSON form of a value in a response. A datetime cell is `2026-11-20T09:00:00Z`, but inside an array or a bag it has
 * seven digits of fraction, as Kusto writes it there; a timespan is `[-][d.]hh:mm:ss[.fffffff]`; NaN and the infinities
 * are strings. A long beyond 2^53 is the nearest JavaScript number.
 */
export function toJson(value: KustoValue): unknown {
  return value instanceof KustoDateTime ? dateTimeWireText(value) : nestedToJson(value);
}

function isLong(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}

function nestedToJson(value: KustoValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof KustoDateTime) return dateTimeText(value);
  if (value instanceof KustoTimeSpan) return timeSpanText(value);
  if (value instanceof JsonBag) return value.json;
  if (isBag(value)) return Object.fromEntries([...value].map(([key, item]) => [key, nestedToJson(item)]));
  return isArray(value) ? value.map(nestedToJson) : value;
}
