import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { rowCount } from '../row-count.ts';
import type { Operator } from './operator.ts';
import { ordered } from './ordering.ts';

/** `top`: the first rows in order. */
export const top: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.TopOperator)) return null;
  const inOrder = ordered([present(node.ByExpression)], input.columns, scope);
  const count = rowCount(node.Expression, scope);
  return { columns: input.columns, rows: () => inOrder(input.rows()).slice(0, count()) };
};
