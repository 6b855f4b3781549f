import type { Text } from './locale.ts';

/** Machines that are within all other limits, and of which no record tells whether they are within this one: left out, and said so. */
export interface Untold {
  readonly limit: Text;
  readonly machines: number;
  /** The names of the first of them. */
  readonly first: readonly string[];
}

/** As many names as a line holds. */
const MOST_NAMED = 5;

/** What two lots of machines leave open, as one. */
export function bothUntold(one: readonly Untold[], other: readonly Untold[]): readonly Untold[] {
  const byLimit = new Map<string, Untold>();
  for (const each of [...one, ...other]) {
    const before = byLimit.get(each.limit.en);
    byLimit.set(each.limit.en, {
      limit: each.limit,
      machines: (before?.machines ?? 0) + each.machines,
      first: [...(before?.first ?? []), ...each.first].slice(0, MOST_NAMED),
    });
  }
  return [...byLimit.values()];
}
