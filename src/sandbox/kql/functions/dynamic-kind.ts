import { JsonBag } from '../json-bag.ts';
import type { KustoBag, KustoValue } from '../value.ts';

/** Whether a value is a dynamic array; unlike Array.isArray it keeps the type of the items. */
export function isArray(value: KustoValue | undefined): value is readonly KustoValue[] {
  return Array.isArray(value);
}

/** Whether a value is a property bag. */
export function isBag(value: KustoValue | undefined): value is KustoBag {
  return value instanceof Map || value instanceof JsonBag;
}
