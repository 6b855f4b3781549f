import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { operatorParameter } from '../operator-parameter.ts';
import { present } from '../present.ts';
import type { Relation, Row } from '../relation.ts';
import { rowCount } from '../row-count.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Column } from '../value.ts';
import { type Expansion, expansionOf, rowExpander } from './expansion.ts';
import type { Operator } from './operator.ts';

/** `mv-apply`: each row is expanded to a small table of its own, and a subquery run over that; its results keep the row's columns. */
export const mvApply: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.MvApplyOperator)) return null;
  if (node.ContextIdClause) throw new KqlNotModelled('mv-apply id');
  const columns = columnsOf(node);
  const expansions = elementsOf(node.Expressions).map((item) => expansionOf(item, columns, input, scope));
  const indexColumn = operatorParameter(node.Parameters, 'with_itemindex');
  const itemColumns = columnsOfItems(input.columns, expansions, indexColumn);
  const limit = node.RowLimitClause;
  const expanded = rowExpander(expansions, {
    columns: itemColumns,
    input,
    indexColumn,
    bagKind: 'bag',
    mostRows: limit ? rowCount(limit.RowLimit, scope) : () => Number.POSITIVE_INFINITY,
  });
  const subquery = present(present(node.Subquery).Expression);
  if (subquery.GetDescendantsOrSelf(Syntax.EvaluateOperator)?.Count)
    throw new KqlNotModelled('evaluate inside mv-apply');
  compiledFor([]);
  return {
    columns,
    rows: () => input.rows().flatMap((row) => withRow(row, compiledFor(expanded(row)), input, columns)),
  };

  function compiledFor(rows: readonly Row[]): Relation {
    return inner(scope).relation(subquery, { columns: itemColumns, rows: () => rows });
  }
};

/** A scope of its own for each run, so that nothing the subquery names lasts longer than that. */
function inner(scope: Scope): Scope {
  return scope.within(new Map());
}

function columnsOfItems(
  columns: readonly Column[],
  expansions: readonly Expansion[],
  indexColumn: string | null,
): readonly Column[] {
  const typeOfName = new Map(columns.map(({ name, type }) => [name, type]));
  for (const { name, type } of expansions) typeOfName.set(name, type);
  if (indexColumn !== null) typeOfName.set(indexColumn, 'long');
  return [...typeOfName].map(([name, type]) => ({ name, type }));
}

function withRow(row: Row, result: Relation, input: Relation, columns: readonly Column[]): readonly Row[] {
  const positions = columns.map(({ name }) => ({
    inResult: result.columns.findIndex((column) => column.name === name),
    inRow: input.columns.findIndex((column) => column.name === name),
  }));
  return result
    .rows()
    .map((resultRow) =>
      positions.map(({ inResult, inRow }) => (inResult < 0 ? row[inRow] : resultRow[inResult]) ?? null),
    );
}
