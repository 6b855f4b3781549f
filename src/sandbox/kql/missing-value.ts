import type { KustoType, KustoValue } from './value.ts';

/** What a cell of a column holds when there is nothing to put there: null, but an empty string, which is never null. */
export function missingValue(type: KustoType): KustoValue {
  return type === 'string' ? '' : null;
}
