import type { Aggregates } from '../aggregate.ts';
import { arbitraryAggregates } from './arbitrary.ts';
import { bitwiseAggregates } from './bitwise.ts';
import { collectionAggregates } from './collections.ts';
import { countingAggregates } from './counting.ts';
import { extremeAggregates } from './extremes.ts';
import { percentileAggregates } from './percentiles.ts';
import { spreadAggregates } from './spread.ts';
import { totalAggregates } from './totals.ts';

/**
 * Every aggregation function with one result column that the sandbox evaluates, by its Kusto name. A name that is
 * missing here is not modelled.
 */
export const aggregates: Aggregates = {
  ...arbitraryAggregates,
  ...bitwiseAggregates,
  ...collectionAggregates,
  ...countingAggregates,
  ...extremeAggregates,
  ...percentileAggregates,
  ...spreadAggregates,
  ...totalAggregates,
};
