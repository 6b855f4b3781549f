import { kustoLanguage } from '../kusto-language.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Operator } from './operator.ts';
import { ordered } from './ordering.ts';

/** `sort` or `order`: the same rows in order. */
export const sort: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.SortOperator)) return null;
  const inOrder = ordered(elementsOf(node.Expressions), input.columns, scope);
  return { columns: input.columns, rows: () => inOrder(input.rows()) };
};
