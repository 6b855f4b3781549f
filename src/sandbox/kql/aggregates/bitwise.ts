import type { Aggregate, Aggregates } from '../aggregate.ts';

/** Bitwise combinations of every long of a group that is not null; null when there is none. */
export const bitwiseAggregates: Aggregates = {
  binary_all_and: combining((left, right) => left & right),
  binary_all_or: combining((left, right) => left | right),
  binary_all_xor: combining((left, right) => left ^ right),
};

function combining(combine: (left: bigint, right: bigint) => bigint): Aggregate {
  return () => {
    let combined: bigint | null = null;
    return {
      add: ([value]) => {
        if (typeof value === 'bigint') combined = combined === null ? value : combine(combined, value);
      },
      result: () => combined,
    };
  };
}
