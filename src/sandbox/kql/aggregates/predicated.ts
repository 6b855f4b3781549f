import type { Aggregate } from '../aggregate.ts';

/** The …if form of an aggregate: its second argument is a predicate, and only rows where that is true count. */
export function predicated(aggregate: Aggregate): Aggregate {
  return ({ types, resultType }) => {
    const accumulator = aggregate({ types: types.toSpliced(1, 1), resultType });
    return {
      add: (args) => {
        if (args[1] === true) accumulator.add(args.toSpliced(1, 1));
      },
      result: () => accumulator.result(),
    };
  };
}
