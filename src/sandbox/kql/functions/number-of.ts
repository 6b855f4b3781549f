import type { KustoValue } from '../value.ts';

/** A numeric argument as a JavaScript number; null for null and for anything that is no number. */
export function numberOf(value: KustoValue | undefined): number | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : null;
}
