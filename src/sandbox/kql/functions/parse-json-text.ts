import type { KustoValue } from '../value.ts';

/**
 * The dynamic value of a JSON text; a text that is not JSON is itself the value. `1` is a long and `1.0` a real, and a
 * long keeps all its digits: both need the text of the number, which JSON.parse hands to its reviver.
 */
export function parseJsonText(text: string): KustoValue {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text, revive);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

const longRange = { minimum: -(2n ** 63n), maximum: 2n ** 63n - 1n };

function revive(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value === 'number') return numberOf(context?.source ?? String(value));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return new Map(Object.entries(value));
  return value;
}

function numberOf(source: string): bigint | number {
  if (!/^-?\d+$/.test(source)) return Number(source);
  const long = BigInt(source);
  return long >= longRange.minimum && long <= longRange.maximum ? long : Number(source);
}
