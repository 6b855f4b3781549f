import { isArray, isBag } from './functions/dynamic-kind.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from './value.ts';

/**
 * The order of two values of one type: negative, zero or positive. Null comes before everything and NaN before every
 * other number; strings compare by code unit, so upper case comes before lower case.
 */
export function compareValues(left: KustoValue, right: KustoValue): number {
  if (left === null || right === null) return Number(right === null) - Number(left === null);
  if (isNumeric(left) && isNumeric(right)) return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return order(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (left instanceof KustoDateTime && right instanceof KustoDateTime) return order(left.ticks, right.ticks);
  if (left instanceof KustoTimeSpan && right instanceof KustoTimeSpan) return order(left.ticks, right.ticks);
  return rank(left) - rank(right);
}

/** Whether two values are the same: numbers by amount, dynamic values by content, bags whatever the order of their keys. */
export function equalValues(left: KustoValue, right: KustoValue): boolean {
  if (isArray(left) && isArray(right)) return equalArrays(left, right);
  if (isBag(left) && isBag(right)) return equalBags(left, right);
  if (isNumeric(left) && isNumeric(right)) return !Number.isNaN(left) && order(left, right) === 0;
  if (rank(left) !== rank(right)) return false;
  return rank(left) < rank([]) && compareValues(left, right) === 0;
}

function equalArrays(left: readonly KustoValue[], right: readonly KustoValue[]): boolean {
  return left.length === right.length && left.every((item, index) => equalValues(item, right[index] ?? null));
}

function equalBags(left: ReadonlyMap<string, KustoValue>, right: ReadonlyMap<string, KustoValue>): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([key, item]) => right.has(key) && equalValues(item, right.get(key) ?? null));
}

function isNumeric(value: KustoValue): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function compareNumbers(left: bigint | number, right: bigint | number): number {
  const isLeftNaN = Number.isNaN(left);
  const isRightNaN = Number.isNaN(right);
  if (isLeftNaN || isRightNaN) return Number(isRightNaN) - Number(isLeftNaN);
  return order(left, right);
}

function order<Value extends string | bigint | number>(left: Value, right: Value): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Keeps the order total when a dynamic column holds several types. */
function rank(value: KustoValue): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return 1;
  if (isNumeric(value)) return 2;
  if (typeof value === 'string') return 3;
  if (value instanceof KustoDateTime) return 4;
  if (value instanceof KustoTimeSpan) return 5;
  return isArray(value) ? 6 : 7;
}
