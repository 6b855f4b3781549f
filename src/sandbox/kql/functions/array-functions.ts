import { equalValues } from '../compare.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { isArray } from './dynamic-kind.ts';
import { numberOf } from './number-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Functions of dynamic arrays; an argument that is no array gives null. */
export const arrayFunctions: ScalarFunctions = {
  array_length: ([array]) => (isArray(array) ? BigInt(array.length) : null),
  arraylength: ([array]) => (isArray(array) ? BigInt(array.length) : null),
  array_concat: (arrays) => (arrays.every(isArray) ? arrays.flat() : null),
  array_reverse: ([array]) => (isArray(array) ? array.toReversed() : null),
  array_sum: ([array]) => (isArray(array) ? sumOf(array) : null),
  array_slice: ([array, start, end]) => (isArray(array) ? slice(array, start, end) : null),
  array_split: ([array, indexes]) => (isArray(array) ? split(array, indexes) : null),
  array_index_of: ([array, ...rest]) => (isArray(array) ? indexOf(array, rest) : null),
  array_iff: ([conditions, ...values]) => (isArray(conditions) ? choose(conditions, values) : null),
  array_iif: ([conditions, ...values]) => (isArray(conditions) ? choose(conditions, values) : null),
};

function sumOf(array: readonly KustoValue[]): number | null {
  let sum = 0;
  for (const item of array) {
    const number = numberOf(item);
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

/** Both ends belong to the slice; a negative index counts from the end of the array. */
function slice(array: readonly KustoValue[], start: KustoValue = null, end: KustoValue = null): KustoValue {
  const first = fromEnd(array, wholeNumberOf(start));
  const last = fromEnd(array, wholeNumberOf(end));
  return first === null || last === null ? null : array.slice(Math.max(0, first), Math.max(0, last + 1));
}

function split(array: readonly KustoValue[], indexes: KustoValue = null): KustoValue {
  const boundaries = (isArray(indexes) ? indexes : [indexes]).map(
    (index) => fromEnd(array, wholeNumberOf(index)) ?? 0,
  );
  return [0, ...boundaries].map((from, position) => array.slice(from, boundaries[position] ?? array.length));
}

function fromEnd(array: readonly KustoValue[], index: number | null): number | null {
  return index !== null && index < 0 ? array.length + index : index;
}

/** -1 means no limit of the length, and not found. */
function indexOf(array: readonly KustoValue[], rest: readonly KustoValue[]): bigint | null {
  const [wanted = null, startValue, lengthValue, occurrenceValue] = rest;
  const first = Math.max(0, fromEnd(array, wholeNumberOf(startValue)) ?? 0);
  const length = wholeNumberOf(lengthValue) ?? -1;
  const occurrence = wholeNumberOf(occurrenceValue) ?? 1;
  if (length < -1 || occurrence < 0) return null;
  const end = length === -1 ? array.length : first + length;
  const indexes = [...array.keys()].filter((index) => index >= first && index < end);
  const found = indexes.filter((index) => equalValues(array[index] ?? null, wanted));
  return BigInt(found[occurrence - 1] ?? -1);
}

/** Numbers other than 0 are true; what is neither a number nor a boolean gives null. */
function choose(
  conditions: readonly KustoValue[],
  [whenTrue = null, whenFalse = null]: readonly KustoValue[],
): KustoValue {
  return conditions.map((condition, index) => {
    if (typeof condition !== 'boolean' && numberOf(condition) === null) return null;
    const chosen = condition === true || (numberOf(condition) ?? 0) !== 0 ? whenTrue : whenFalse;
    return isArray(chosen) ? (chosen[index] ?? null) : chosen;
  });
}
