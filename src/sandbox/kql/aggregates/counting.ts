import type { Aggregate, Aggregates } from '../aggregate.ts';
import { DistinctValues } from '../functions/distinct-values.ts';
import { predicated } from './predicated.ts';

const count: Aggregate = () => {
  let rows = 0n;
  return {
    add: () => {
      rows += 1n;
    },
    result: () => rows,
  };
};

const countIf: Aggregate = () => {
  let rows = 0n;
  return {
    add: ([predicate]) => {
      if (predicate === true) rows += 1n;
    },
    result: () => rows,
  };
};

/** Azure's dcount is an estimate, exact for small groups; here it is always exact. */
const countDistinct: Aggregate = () => {
  const values = new DistinctValues();
  return {
    add: ([value = null]) => {
      if (value !== null) values.add(value);
    },
    result: () => BigInt(values.size),
  };
};

/** Counts of rows and of distinct values that are not null. */
export const countingAggregates: Aggregates = {
  count,
  countif: countIf,
  dcount: countDistinct,
  dcountif: predicated(countDistinct),
  count_distinct: countDistinct,
  count_distinctif: predicated(countDistinct),
};
