import type { Aggregate, Aggregates } from '../aggregate.ts';
import { missingValue } from '../missing-value.ts';
import type { KustoValue } from '../value.ts';
import { predicated } from './predicated.ts';

/** The first value that is neither null nor an empty string, where Azure takes any such; when there is none, a missing one. */
const takeAny: Aggregate = ({ resultType }) => {
  let taken: KustoValue = null;
  return {
    add: ([value = null]) => {
      if (taken === null && value !== '') taken = value;
    },
    result: () => taken ?? missingValue(resultType),
  };
};

/**
 * Any value of a group, one that is there before one that is missing. Source:
 * https://learn.microsoft.com/kusto/query/take-any-aggregation-function and …/take-anyif-aggregation-function
 */
export const arbitraryAggregates: Aggregates = {
  take_any: takeAny,
  any: takeAny,
  take_anyif: predicated(takeAny),
  anyif: predicated(takeAny),
};
