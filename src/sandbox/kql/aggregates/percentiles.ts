import type { Aggregate, Aggregates } from '../aggregate.ts';
import { compareValues } from '../compare.ts';
import { numberOf } from '../functions/number-of.ts';
import type { KustoValue } from '../value.ts';

const percentile: Aggregate = () => {
  const values: KustoValue[] = [];
  let percent = 0;
  return {
    add: ([value = null, percentValue]) => {
      percent = numberOf(percentValue) ?? 0;
      if (value !== null) values.push(value);
    },
    result: () => nearestRank(values.toSorted(compareValues), percent),
  };
};

const percentilesArray: Aggregate = () => {
  const values: KustoValue[] = [];
  let percents: readonly KustoValue[] = [];
  return {
    add: ([value = null, ...percentValues]) => {
      percents = percentValues.flat();
      if (value !== null) values.push(value);
    },
    result: () => {
      if (values.length === 0) return null;
      const sorted = values.toSorted(compareValues);
      return percents.map((percentValue) => nearestRank(sorted, numberOf(percentValue) ?? 0));
    },
  };
};

/** Percentiles by nearest rank of what is not null; Azure estimates them for large groups, here they are exact. */
export const percentileAggregates: Aggregates = {
  percentile,
  percentiles_array: percentilesArray,
};

/** The smallest value that at least `percent` of the values do not exceed; 0 percent is the smallest of all. */
function nearestRank(sorted: readonly KustoValue[], percent: number): KustoValue {
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
  return sorted[rank - 1] ?? null;
}
