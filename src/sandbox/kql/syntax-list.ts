import { present } from './present.ts';

declare global {
  namespace Bridge {
    /** The package's typings write the name of this function with a capital letter that it does not have. */
    function toArray<Item>(list: unknown): Item[];
  }
}

type List<Item> = Kusto.Language.Syntax.SyntaxList$1<Item>;
type Separated<Item> = Kusto.Language.Syntax.SeparatedElement$1<Item>;
type ReadOnlyList<Item> = System.Collections.Generic.IReadOnlyList$1<Item>;

/** Of the lists of trees that are kept: the parser's own way through a list is slow, and a tree is walked for each query. */
const ARRAYS = new WeakMap<object, readonly unknown[]>();

/** The items of one of the parser's collections, which never change, as an array. */
export function itemsOf<Item>(list: ReadOnlyList<Item> | List<Item> | null): readonly Item[] {
  if (list === null) return [];
  const kept = ARRAYS.get(list);
  if (kept !== undefined) return kept as readonly Item[];
  const items = Bridge.toArray<Item>(list);
  ARRAYS.set(list, items);
  return items;
}

/** The elements of a comma-separated list of the syntax tree. */
export function elementsOf<Item>(list: List<Separated<Item>> | null): readonly Item[] {
  return itemsOf(list).map((element) => present(element.Element$1));
}
