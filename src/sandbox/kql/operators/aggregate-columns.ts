import { KqlNotModelled } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { elementsOf } from '../syntax-list.ts';
import { aggregateExpression } from './aggregate-expression.ts';
import type { Aggregation, AggregationContext } from './aggregation.ts';
import { extremeRow } from './extreme-row.ts';
import { percentileColumns } from './percentile-columns.ts';

/** What an expression in the first part of a summarize collects. Throws KqlNotModelled for unknown aggregations. */
export function aggregateColumns(
  expression: Kusto.Language.Syntax.Expression,
  context: AggregationContext,
): Aggregation {
  const { Syntax } = kustoLanguage();
  const isNamed =
    expression instanceof Syntax.SimpleNamedExpression ||
    expression instanceof Syntax.CompoundNamedExpression;
  const node = isNamed ? present(expression.Expression) : expression;
  if (!(node instanceof Syntax.FunctionCallExpression)) return aggregateExpression(node, context);
  const args = elementsOf(present(node.ArgumentList).Expressions);
  const [first, ...others] = args;
  switch (node.Name?.SimpleName) {
    case 'arg_max':
      return extremeRow(present(first), others, context, (order) => order > 0);
    case 'arg_min':
      return extremeRow(present(first), others, context, (order) => order < 0);
    case 'argmax':
    case 'argmin':
      throw new KqlNotModelled(`function ${node.Name.SimpleName}`);
    case 'take_any':
    case 'any':
      // Only a single column is searched for a value that is there; several columns come from one row as it is.
      return args.length === 1 && first instanceof Syntax.NameReference
        ? aggregateExpression(node, context)
        : extremeRow(null, args, context, () => false);
    case 'percentiles':
      return percentileColumns(args, context);
    default:
      return aggregateExpression(node, context);
  }
}
