import { compareValues } from '../compare.ts';
import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../value.ts';
import { isArray } from './dynamic-kind.ts';

/**
 * Sorting of arrays. Numbers and times come first, then strings, then the rest; nulls last unless the last argument is
 * false. One array gives the sorted array; several give an array of arrays, all in the order of the first one, with null
 * for each of another length.
 */
export const arraySortFunctions: ScalarFunctions = {
  array_sort_asc: sorting(1),
  array_sort_desc: sorting(-1),
};

function sorting(direction: 1 | -1): ScalarFunction {
  return (args) => {
    const nullsLast = args.at(-1) !== false;
    const arrays = args.filter((argument, index) => index === 0 || typeof argument !== 'boolean');
    const first = arrays[0];
    if (!isArray(first)) return null;
    const compare = comparison(direction, nullsLast);
    const order = [...first.keys()].sort((left, right) => compare(first[left] ?? null, first[right] ?? null));
    const sorted = arrays.map((array) =>
      isArray(array) && array.length === first.length ? order.map((index) => array[index] ?? null) : null,
    );
    return sorted.length === 1 ? (sorted[0] ?? null) : sorted;
  };
}

function comparison(direction: number, nullsLast: boolean): (left: KustoValue, right: KustoValue) => number {
  return (left, right) => {
    if (left === null || right === null) {
      return (Number(left === null) - Number(right === null)) * (nullsLast ? 1 : -1);
    }
    return groupOf(left) - groupOf(right) || direction * compareValues(left, right);
  };
}

function groupOf(value: KustoValue): number {
  const isNumberOrTime = value instanceof KustoDateTime || value instanceof KustoTimeSpan;
  if (isNumberOrTime || typeof value === 'bigint' || typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
