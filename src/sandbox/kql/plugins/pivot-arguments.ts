import { KqlSemanticError } from '../failure.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { aggregateExpression } from '../operators/aggregate-expression.ts';
import type { Aggregation } from '../operators/aggregation.ts';
import type { Column, KustoType } from '../value.ts';
import { columnArgument } from './column-argument.ts';
import { countOfRows } from './count-of-rows.ts';
import type { PluginCall } from './plugin.ts';

export interface PivotArguments {
  readonly pivotColumn: Column;
  readonly aggregation: Aggregation;
  readonly aggregatedType: KustoType;
  /** The columns that stay, and that rows are grouped by. */
  readonly keys: readonly Column[];
}

const supported: ReadonlySet<string> = new Set([
  ...['min', 'max', 'take_any', 'sum', 'dcount', 'avg', 'stdev', 'variance'],
  ...['make_list', 'make_bag', 'make_set', 'count'],
]);

/**
 * The arguments of pivot: the column whose values become columns, an aggregation (rows are counted where there is none), and the
 * columns that stay, which are all that neither of them uses where none is named.
 * Source: https://learn.microsoft.com/kusto/query/pivot-plugin
 */
export function pivotArguments({ args, input, scope }: PluginCall): PivotArguments {
  const { Syntax } = kustoLanguage();
  const pivotColumn = columnArgument(args[0], input.columns);
  const call = args[1] instanceof Syntax.FunctionCallExpression ? args[1] : null;
  if (call && !supported.has(call.Name?.SimpleName ?? ''))
    throw new KqlSemanticError(`pivot(): ${call.Name?.SimpleName} is not an aggregation that it supports.`);
  const named = args.slice(call ? 2 : 1).map((arg) => columnArgument(arg, input.columns));
  const used = new Set([pivotColumn.name, ...columnNamesIn(call)]);
  return {
    pivotColumn,
    aggregation: call ? aggregateExpression(call, { by: [], input, scope, columns: [] }) : countOfRows,
    aggregatedType: call ? kustoTypeOf(call.ResultType) : 'long',
    keys: named.length > 0 ? named : input.columns.filter(({ name }) => !used.has(name)),
  };
}

function columnNamesIn(call: Kusto.Language.Syntax.FunctionCallExpression | null): readonly string[] {
  const { Symbols, Syntax } = kustoLanguage();
  const names: string[] = [];
  call?.WalkNodes((node) => {
    if (node instanceof Syntax.NameReference && node.ReferencedSymbol instanceof Symbols.ColumnSymbol)
      names.push(node.SimpleName ?? '');
  });
  return names;
}
