interface Filtered {
  readonly key: string;
  readonly kept: readonly unknown[];
}

const LAST = new WeakMap<readonly unknown[], Filtered>();

/**
 * The items that pass, kept until other ones are asked of the same list: the next page of a list costs what it holds. `key`
 * says which items pass; an empty one says that all do.
 */
export function filtered<Item>(
  items: readonly Item[],
  key: string,
  isWanted: (item: Item) => boolean,
): readonly Item[] {
  if (key === '') return items;
  const last = LAST.get(items);
  if (last?.key === key) return last.kept as readonly Item[];
  const kept = items.filter(isWanted);
  LAST.set(items, { key, kept });
  return kept;
}
