import { kustoLanguage } from '../kusto-language.ts';
import { rowCount } from '../row-count.ts';
import type { Operator } from './operator.ts';

/** `take` or `limit`: the first rows, where Azure takes any. */
export const take: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.TakeOperator)) return null;
  const count = rowCount(node.Expression, scope);
  return { columns: input.columns, rows: () => input.rows().slice(0, count()) };
};
