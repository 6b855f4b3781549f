import { columnsOf } from '../columns-of.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import type { Row } from '../relation.ts';
import { elementsOf } from '../syntax-list.ts';
import { rowKey } from '../value-key.ts';
import type { Operator } from './operator.ts';

/** `distinct`: each combination of values once. */
export const distinct: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.DistinctOperator)) return null;
  const expressions = elementsOf(node.Expressions);
  const isEverything = present(expressions[0]) instanceof Syntax.StarExpression;
  if (isEverything) return { columns: input.columns, rows: () => distinctRows(input.rows()) };
  const scalars = expressions.map((expression) => scope.scalar(expression, input.columns));
  return {
    columns: columnsOf(node),
    rows: () => distinctRows(input.rows().map((row) => scalars.map((scalar) => scalar.of(row)))),
  };
};

function distinctRows(rows: readonly Row[]): readonly Row[] {
  const rowOfKey = new Map<string, Row>();
  for (const row of rows) {
    const key = rowKey(row);
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  }
  return [...rowOfKey.values()];
}
