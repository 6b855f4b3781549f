import type { JsonObject } from '../json-object.ts';
import { parseDateTime } from '../kql/datetime-text.ts';
import type { Column, KustoType } from '../kql/value.ts';

/** The columns that rows have beyond those that are known, in the order of their first appearance, typed by their values. */
export function inferredColumns(rows: readonly JsonObject[], known: readonly Column[]): readonly Column[] {
  const knownNames = new Set(known.map(({ name }) => name));
  const types = new Map<string, KustoType | null>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (knownNames.has(name)) continue;
      types.set(name, common(types.get(name) ?? null, typeOf(value)));
    }
  }
  return [...types].map(([name, type]) => ({ name, type: type ?? 'string' }));
}

function typeOf(value: unknown): KustoType | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'real';
  if (typeof value === 'string')
    return ISO_DATE_TIME.test(value) && parseDateTime(value) ? 'datetime' : 'string';
  return 'dynamic';
}

/** Other forms that Kusto reads as a datetime are as likely names or versions. */
const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function common(one: KustoType | null, other: KustoType | null): KustoType | null {
  if (one === null || other === null || one === other) return one ?? other;
  const both = new Set([one, other]);
  if (both.has('long') && both.has('real')) return 'real';
  return both.has('dynamic') ? 'dynamic' : 'string';
}
