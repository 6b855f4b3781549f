/** Picks some of many, those first that have not been picked for longest, so that each has its turn. */
export interface Rotation {
  /** Up to `most` of `numbered`, which counts up; of a thousand the next call goes on where this one ended. */
  next<Item extends { readonly number: number }>(
    of: string,
    numbered: readonly Item[],
    most: number,
  ): readonly Item[];
  /** Forgets where it was. */
  end(of: string): void;
}

/** What ended in another process is forgotten with all the others: each then begins at the first once more. */
const MOST = 1_000;

/** Where it was is kept in memory: another process begins at the first. */
export function rotation(): Rotation {
  const last = new Map<string, number>();
  return {
    next: (of, numbered, most) => {
      const after = last.get(of) ?? -1;
      const later = numbered.filter(({ number }) => number > after);
      const picked = [...later, ...numbered.filter(({ number }) => number <= after)].slice(0, most);
      const end = picked.at(-1);
      if (last.size >= MOST) last.clear();
      if (end !== undefined) last.set(of, end.number);
      return picked;
    },
    end: (of) => {
      last.delete(of);
    },
  };
}
