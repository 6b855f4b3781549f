import { kustoLanguage } from '../kusto-language.ts';
import { converted } from '../scalars/converted.ts';
import type { Operator } from './operator.ts';

/** `where` or `filter`: the rows for which the condition is true, not null. */
export const where: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.FilterOperator)) return null;
  const condition = converted(scope.scalar(node.Condition, input.columns), 'bool');
  return {
    columns: input.columns,
    rows: () => input.rows().filter((row) => condition.of(row) === true),
  };
};
