import { parseDateTime } from '../kql/datetime-text.ts';
import { fromJson } from '../kql/json.ts';
import { parseTimeSpan } from '../kql/timespan-text.ts';
import type { KustoType, KustoValue } from '../kql/value.ts';

/** The value of a cell of a column type, from JSON; undefined when the JSON value cannot stand in such a column. */
export function cell(json: unknown, type: KustoType): KustoValue | undefined {
  if (type === 'dynamic') return dynamic(json);
  if (json === null || json === undefined) return type === 'string' ? '' : null;
  return PARSERS[type](json);
}

const PARSERS: Readonly<Record<Exclude<KustoType, 'dynamic'>, (json: unknown) => KustoValue | undefined>> = {
  bool: (json) => (typeof json === 'boolean' ? json : BOOLEANS.get(String(json).toLowerCase())),
  int: whole,
  long: whole,
  real: number,
  decimal: number,
  string: (json) => (typeof json === 'object' ? JSON.stringify(json) : String(json)),
  guid: (json) => (typeof json === 'string' ? json.toLowerCase() : undefined),
  datetime: (json) => (typeof json === 'string' ? (parseDateTime(json) ?? undefined) : undefined),
  timespan: (json) => (typeof json === 'string' ? (parseTimeSpan(json) ?? undefined) : undefined),
};

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function whole(json: unknown): bigint | undefined {
  return /^-?\d+$/.test(String(json)) ? BigInt(String(json)) : undefined;
}

function number(json: unknown): number | undefined {
  const value = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}

/** Worlds may give a dynamic cell as the query API returns it: a string that holds JSON. */
function dynamic(json: unknown): KustoValue {
  if (typeof json !== 'string' || !/^\s*[[{]/.test(json)) return fromJson(json ?? null);
  try {
    return fromJson(JSON.parse(json));
  } catch {
    // Text that only begins like JSON is text, as in Kusto.
    return json;
  }
}
