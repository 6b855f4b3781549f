import type { KustoValue } from '../value.ts';

/** A numeric argument without its fraction, as an index or a count needs it; null for null, NaN and non-numbers. */
export function wholeNumberOf(value: KustoValue | undefined): number | null {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : null;
}
