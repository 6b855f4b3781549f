import type { Aggregate, Aggregates } from '../aggregate.ts';
import { compareValues } from '../compare.ts';
import type { KustoValue } from '../value.ts';
import { predicated } from './predicated.ts';

const min = extreme((order) => order < 0);
const max = extreme((order) => order > 0);

/** Smallest and greatest value that is not null; of nothing null, or the empty string where strings are compared. */
export const extremeAggregates: Aggregates = {
  min,
  minif: predicated(min),
  max,
  maxif: predicated(max),
};

function extreme(isBetter: (order: number) => boolean): Aggregate {
  return ({ resultType }) => {
    let best: KustoValue = null;
    return {
      add: ([value = null]) => {
        if (value !== null && (best === null || isBetter(compareValues(value, best)))) best = value;
      },
      result: () => (best === null && resultType === 'string' ? '' : best),
    };
  };
}
