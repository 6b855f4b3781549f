import type { KustoType } from '../value.ts';

/** A computed number in the representation of its type: whole numbers are bigints; what such a type cannot hold is null. */
export function numericResult(value: number | null, type: KustoType): bigint | number | null {
  if (value === null || (type !== 'long' && type !== 'int')) return value;
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : null;
}
