import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { isArray, isBag } from '../functions/dynamic-kind.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { operatorParameter } from '../operator-parameter.ts';
import { present } from '../present.ts';
import type { Relation, Row } from '../relation.ts';
import { resultName } from '../result-name.ts';
import { rowCount } from '../row-count.ts';
import type { Scalar } from '../scalar.ts';
import { columnScalar } from '../scalars/name.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { KustoType, KustoValue } from '../value.ts';
import { castTo } from './cast-to.ts';
import type { Operator } from './operator.ts';

/** A column that is expanded, and the type its items are cast to. */
interface Expansion {
  readonly name: string;
  readonly scalar: Scalar;
  readonly type: KustoType;
}

/** `mv-expand`: a row for each item of an array or bag; several columns are expanded side by side. */
export const mvExpand: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.MvExpandOperator)) return null;
  const columns = columnsOf(node);
  const expansions = elementsOf(node.Expressions).map((item) => expansionOf(item, columns, input, scope));
  const itemsOfValue = itemsIn(operatorParameter(node.Parameters, 'kind') ?? operatorParameter(node.Parameters, 'bagexpansion') ?? 'bag');
  const indexColumn = operatorParameter(node.Parameters, 'with_itemindex');
  const mostRows = rowLimit(node.RowLimitClause, scope);
  const cells = columns.map(({ name }) => {
    const position = expansions.findIndex((expansion) => expansion.name === name);
    const expansion = expansions[position];
    if (expansion) return (_: Row, items: Items, index: number) => castTo(items[position]?.[index] ?? null, expansion.type);
    if (name === indexColumn) return (_: Row, __: Items, index: number) => BigInt(index);
    const column = columnScalar(name, input.columns);
    return (row: Row) => column.of(row);
  });
  return {
    columns,
    rows: () =>
      input.rows().flatMap((row) => {
        const items = expansions.map(({ scalar }) => itemsOfValue(scalar.of(row)));
        const length = Math.min(mostRows(), Math.max(...items.map((list) => list.length)));
        return Array.from({ length }, (_, index) => cells.map((cell) => cell(row, items, index)));
      }),
  };
};

type Items = readonly (readonly KustoValue[])[];

function expansionOf(
  item: Kusto.Language.Syntax.MvExpandExpression,
  columns: ReturnType<typeof columnsOf>,
  input: Relation,
  scope: Scope,
): Expansion {
  const expression = present(item.Expression);
  const typeOf = item.ToTypeOf?.TypeOf;
  return {
    name: resultName(expression, columns),
    scalar: scope.scalar(expression, input.columns),
    type: typeOf ? kustoTypeOf(present(elementsOf(typeOf.Types)[0]).ReferencedSymbol) : 'dynamic',
  };
}

/** Null is one item, an empty array or bag none; a bag is expanded to bags of one property or to pairs of name and value. */
function itemsIn(kind: string): (value: KustoValue) => readonly KustoValue[] {
  if (kind !== 'bag' && kind !== 'array') throw new KqlNotModelled(`mv-expand kind=${kind}`);
  return (value) => {
    if (isArray(value)) return value;
    if (!isBag(value)) return [value];
    return [...value].map(([key, item]) => (kind === 'bag' ? new Map([[key, item]]) : [key, item]));
  };
}

function rowLimit(clause: Kusto.Language.Syntax.MvExpandRowLimitClause | null, scope: Scope): () => number {
  if (clause) return rowCount(clause.RowLimit, scope);
  return () => scope.database.mvExpandRowLimit ?? Number.POSITIVE_INFINITY;
}
