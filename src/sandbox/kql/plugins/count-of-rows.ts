import type { Aggregation } from '../operators/aggregation.ts';

/** What a plugin aggregates by when a query names no aggregation: count(). */
export const countOfRows: Aggregation = {
  width: 1,
  collect() {
    let rows = 0n;
    return {
      add: () => {
        rows += 1n;
      },
      cells: () => [rows],
    };
  },
};
