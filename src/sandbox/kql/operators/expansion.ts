import { columnScalar } from '../column-scalar.ts';
import type { ResultColumn } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { isArray, isBag } from '../functions/dynamic-kind.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import type { Relation, Row } from '../relation.ts';
import { resultName } from '../result-name.ts';
import type { Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Column, KustoType, KustoValue } from '../value.ts';
import { castTo } from './cast-to.ts';

/** A column whose arrays and bags are expanded, and the type their items are cast to. */
export interface Expansion {
  readonly name: string;
  readonly scalar: Scalar;
  readonly type: KustoType;
}

type Item = Kusto.Language.Syntax.MvExpandExpression | Kusto.Language.Syntax.MvApplyExpression;
type Items = readonly (readonly KustoValue[])[];

/** What one item of mv-expand or mv-apply expands. */
export function expansionOf(
  item: Item,
  resultColumns: readonly ResultColumn[],
  input: Relation,
  scope: Scope,
): Expansion {
  const expression = present(item.Expression);
  const typeOf = item.ToTypeOf?.TypeOf;
  return {
    name: resultName(expression, resultColumns),
    scalar: scope.scalar(expression, input.columns),
    type: typeOf ? kustoTypeOf(present(elementsOf(typeOf.Types)[0]).ReferencedSymbol) : 'dynamic',
  };
}

export interface ExpandedShape {
  readonly columns: readonly Column[];
  readonly input: Relation;
  readonly indexColumn: string | null;
  /** Whether a bag gives bags of one property, or arrays of name and value. */
  readonly bagKind: string;
  readonly mostRows: () => number;
}

/** The rows that one row becomes: its columns expanded side by side, shorter ones filled with nulls. */
export function rowExpander(
  expansions: readonly Expansion[],
  shape: ExpandedShape,
): (row: Row) => readonly Row[] {
  const itemsOfValue = itemsIn(shape.bagKind);
  const cells = shape.columns.map(({ name }) => {
    const position = expansions.findIndex((expansion) => expansion.name === name);
    const expansion = expansions[position];
    if (expansion)
      return (_: Row, items: Items, index: number) =>
        castTo(items[position]?.[index] ?? null, expansion.type);
    if (name === shape.indexColumn) return (_: Row, __: Items, index: number) => BigInt(index);
    const column = columnScalar(name, shape.input.columns);
    return (row: Row) => column.of(row);
  });
  return (row) => {
    const items = expansions.map(({ scalar }) => itemsOfValue(scalar.of(row)));
    const length = Math.min(shape.mostRows(), Math.max(...items.map((list) => list.length)));
    return Array.from({ length }, (_, index) => cells.map((cell) => cell(row, items, index)));
  };
}

/** Null is one item; an empty array or bag has none. */
function itemsIn(bagKind: string): (value: KustoValue) => readonly KustoValue[] {
  if (bagKind !== 'bag' && bagKind !== 'array') throw new KqlNotModelled(`mv-expand kind=${bagKind}`);
  return (value) => {
    if (isArray(value)) return value;
    if (!isBag(value)) return [value];
    return [...value].map(([key, item]) => (bagKind === 'bag' ? new Map([[key, item]]) : [key, item]));
  };
}
