import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';

/** What tolong() makes of a value: reals lose their fraction, texts are decimal or 0x hexadecimal, times count ticks. */
export function toLong(value: KustoValue | undefined): bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number')
    return Number.isFinite(value) ? inLongRange(BigInt(Math.trunc(value))) : null;
  if (value instanceof KustoDateTime || value instanceof KustoTimeSpan) return value.ticks;
  return typeof value === 'string' ? parseLong(value.trim()) : null;
}

function parseLong(text: string): bigint | null {
  if (/^[+-]?\d+$/.test(text)) return inLongRange(BigInt(text.replace('+', '')));
  return /^0x[\da-f]{1,16}$/i.test(text) ? BigInt.asIntN(64, BigInt(text)) : null;
}

function inLongRange(value: bigint): bigint | null {
  return BigInt.asIntN(64, value) === value ? value : null;
}
