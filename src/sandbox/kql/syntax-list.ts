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

/** The items of one of the parser's collections as an array. */
export function itemsOf<Item>(list: ReadOnlyList<Item> | List<Item> | null): readonly Item[] {
  return list === null ? [] : Bridge.toArray(list);
}

/** The elements of a comma-separated list of the syntax tree. */
export function elementsOf<Item>(list: List<Separated<Item>> | null): readonly Item[] {
  return itemsOf(list).map((element) => present(element.Element$1));
}
