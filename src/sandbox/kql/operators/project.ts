import { columnsOf } from '../columns-of.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Operator } from './operator.ts';

/** `project` and `print`: exactly the given columns. */
export const project: Operator = (node, input, scope) => {
  const { Syntax } = kustoLanguage();
  const isPrint = node instanceof Syntax.PrintOperator;
  if (!isPrint && !(node instanceof Syntax.ProjectOperator)) return null;
  const columns = columnsOf(node);
  const scalars = elementsOf(node.Expressions).map((expression) => scope.scalar(expression, input.columns));
  if (scalars.length !== columns.length) throw new KqlNotModelled('expressions of several columns');
  const rows = isPrint ? () => [[]] : input.rows;
  return { columns, rows: () => rows().map((row) => scalars.map((scalar) => scalar.of(row))) };
};
