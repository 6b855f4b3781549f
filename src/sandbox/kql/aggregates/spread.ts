import type { Aggregate, Aggregates } from '../aggregate.ts';
import { numberOf } from '../functions/number-of.ts';
import { predicated } from './predicated.ts';

/** What a variance is made of; deviations are from the mean, and Welford's method keeps them exact for large values. */
interface Moments {
  readonly count: number;
  readonly squaredDeviations: number;
}

const variance = spread(sampleVariance);
const variancep = spread(populationVariance);
const stdev = spread((moments) => Math.sqrt(sampleVariance(moments)));
const stdevp = spread((moments) => {
  const found = populationVariance(moments);
  return found === null ? null : Math.sqrt(found);
});

/** Variance and standard deviation of a sample (0 for fewer than two values) and of a population (null for none). */
export const spreadAggregates: Aggregates = {
  variance,
  varianceif: predicated(variance),
  variancep,
  variancepif: predicated(variancep),
  stdev,
  stdevif: predicated(stdev),
  stdevp,
};

function spread(result: (moments: Moments) => number | null): Aggregate {
  return () => {
    let count = 0;
    let mean = 0;
    let squaredDeviations = 0;
    return {
      add: ([value]) => {
        const number = numberOf(value);
        if (number === null) return;
        count += 1;
        const deviation = number - mean;
        mean += deviation / count;
        squaredDeviations += deviation * (number - mean);
      },
      result: () => result({ count, squaredDeviations }),
    };
  };
}

function sampleVariance({ count, squaredDeviations }: Moments): number {
  return count < 2 ? 0 : squaredDeviations / (count - 1);
}

function populationVariance({ count, squaredDeviations }: Moments): number | null {
  return count === 0 ? null : squaredDeviations / count;
}
