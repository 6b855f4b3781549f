import { equalValues } from '../compare.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { DistinctValues } from './distinct-values.ts';
import { isArray } from './dynamic-kind.ts';

/** Arrays as sets; results keep the order of first appearance, and an argument that is no array gives null. */
export const setFunctions: ScalarFunctions = {
  set_union: (arrays) => (arrays.every(isArray) ? setOf(arrays.flat()).toArray() : null),
  set_intersect: ([first = null, ...others]) =>
    combined(first, others, (value, sets) => sets.every((set) => set.has(value))),
  set_difference: ([first = null, ...others]) =>
    combined(first, others, (value, sets) => !sets.some((set) => set.has(value))),
  set_has_element: ([set, value = null]) =>
    isArray(set) ? set.some((item) => equalValues(item, value)) : null,
  jaccard_index: ([left, right]) => (isArray(left) && isArray(right) ? jaccardIndex(left, right) : null),
};

function setOf(values: readonly KustoValue[]): DistinctValues {
  const set = new DistinctValues();
  for (const value of values) set.add(value);
  return set;
}

function combined(
  first: KustoValue,
  others: readonly KustoValue[],
  keeps: (value: KustoValue, sets: readonly DistinctValues[]) => boolean,
): KustoValue {
  if (!isArray(first) || !others.every(isArray)) return null;
  const sets = others.map(setOf);
  return setOf(first)
    .toArray()
    .filter((value) => keeps(value, sets));
}

function jaccardIndex(left: readonly KustoValue[], right: readonly KustoValue[]): number {
  const rightSet = setOf(right);
  const shared = setOf(left)
    .toArray()
    .filter((value) => rightSet.has(value));
  return shared.length / setOf([...left, ...right]).size;
}
