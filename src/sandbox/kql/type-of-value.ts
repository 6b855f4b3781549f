import { KustoDateTime, KustoTimeSpan, type KustoType, type KustoValue } from './value.ts';

/** The type of the column that could hold a value found in a dynamic one; arrays, bags and null need a dynamic column. */
export function typeOfValue(value: KustoValue): KustoType {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return 'real';
  if (typeof value === 'string') return 'string';
  if (value instanceof KustoDateTime) return 'datetime';
  return value instanceof KustoTimeSpan ? 'timespan' : 'dynamic';
}
