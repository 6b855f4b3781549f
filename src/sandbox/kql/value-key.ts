import { canonicalText } from './functions/canonical-text.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from './value.ts';

/** A text that is the same for equal values only: what values are grouped, joined and looked up by. */
export function valueKey(value: KustoValue): string {
  if (typeof value === 'string') return `s${value}`;
  if (value === null) return '0';
  if (typeof value === 'bigint') return `n${value}`;
  if (typeof value === 'number') return `n${Number.isInteger(value) ? BigInt(value) : value}`;
  if (typeof value === 'boolean') return `b${value}`;
  if (value instanceof KustoDateTime) return `d${value.ticks}`;
  if (value instanceof KustoTimeSpan) return `t${value.ticks}`;
  return `j${canonicalText(value)}`;
}

/** The key of several values together. */
export function rowKey(values: readonly KustoValue[]): string {
  if (values.length === 1) return valueKey(values[0] ?? null);
  let key = '';
  for (const value of values) {
    const part = valueKey(value);
    key += `${part.length}:${part}`;
  }
  return key;
}
