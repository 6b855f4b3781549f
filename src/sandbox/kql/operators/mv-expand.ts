import { columnsOf } from '../columns-of.ts';
import { firstWord } from '../first-word.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { operatorParameter } from '../operator-parameter.ts';
import { rowCount } from '../row-count.ts';
import { elementsOf } from '../syntax-list.ts';
import { expansionOf, rowExpander } from './expansion.ts';
import type { Operator } from './operator.ts';

/** How many rows the old form `mvexpand` makes of one. Source: https://learn.microsoft.com/kusto/query/mv-expand-operator */
const oldFormLimit = 128;

/** `mv-expand`: a row for each item of an array or bag; several columns are expanded side by side. */
export const mvExpand: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.MvExpandOperator)) return null;
  const columns = columnsOf(node);
  const expansions = elementsOf(node.Expressions).map((item) => expansionOf(item, columns, input, scope));
  const limit = node.RowLimitClause;
  const usualLimit = firstWord(node) === 'mvexpand' ? oldFormLimit : Number.POSITIVE_INFINITY;
  const rowLimit = limit
    ? rowCount(limit.RowLimit, scope)
    : () => scope.database.mvExpandRowLimit ?? usualLimit;
  const expanded = rowExpander(expansions, {
    columns,
    input,
    indexColumn: operatorParameter(node.Parameters, 'with_itemindex'),
    bagKind:
      operatorParameter(node.Parameters, 'kind') ??
      operatorParameter(node.Parameters, 'bagexpansion') ??
      'bag',
    mostRows: () => Math.min(rowLimit(), scope.database.mvExpandMostRows ?? Number.POSITIVE_INFINITY),
  });
  return { columns, rows: () => input.rows().flatMap(expanded) };
};
