import type { Aggregate, Aggregates } from '../aggregate.ts';
import { DistinctValues } from '../functions/distinct-values.ts';
import { isArray, isBag } from '../functions/dynamic-kind.ts';
import { wholeNumberOf } from '../functions/whole-number-of.ts';
import type { KustoValue } from '../value.ts';
import { predicated } from './predicated.ts';

/** How many elements a collection has at most when the query sets no limit; the legacy names stop at 128. */
const maximumSize = 1_048_576;
const legacyMaximumSize = 128;

/** Arrays and bags of the values of a group that are not null, in the order of the rows. */
export const collectionAggregates: Aggregates = {
  make_list: makeList(maximumSize),
  make_list_if: predicated(makeList(maximumSize)),
  makelist: makeList(legacyMaximumSize),
  make_list_with_nulls: makeListWithNulls,
  make_set: makeSet(maximumSize),
  make_set_if: predicated(makeSet(maximumSize)),
  makeset: makeSet(legacyMaximumSize),
  make_bag: makeBag(maximumSize),
  make_bag_if: predicated(makeBag(maximumSize)),
  make_dictionary: makeBag(legacyMaximumSize),
};

function makeList(defaultLimit: number): Aggregate {
  return () => {
    const list: KustoValue[] = [];
    return {
      add: ([value = null, limit]) => {
        if (value !== null && list.length < (wholeNumberOf(limit) ?? defaultLimit)) list.push(value);
      },
      result: () => list,
    };
  };
}

function makeListWithNulls(): ReturnType<Aggregate> {
  const list: KustoValue[] = [];
  return {
    add: ([value = null]) => {
      list.push(value);
    },
    result: () => list,
  };
}

/** An array as the value of a row gives its items, not itself. */
function makeSet(defaultLimit: number): Aggregate {
  return () => {
    const set = new DistinctValues();
    return {
      add: ([value = null, limit]) => {
        for (const item of isArray(value) ? value : [value]) {
          if (item !== null && set.size < (wholeNumberOf(limit) ?? defaultLimit)) set.add(item);
        }
      },
      result: () => set.toArray(),
    };
  };
}

/** The first row that has a key gives its value; values that are no bags are skipped. */
function makeBag(defaultLimit: number): Aggregate {
  return () => {
    const bag = new Map<string, KustoValue>();
    return {
      add: ([value, limit]) => {
        for (const [key, item] of isBag(value) ? value : []) {
          if (!bag.has(key) && bag.size < (wholeNumberOf(limit) ?? defaultLimit)) bag.set(key, item);
        }
      },
      result: () => bag,
    };
  };
}
