import type { Accumulator } from '../aggregate.ts';
import { aggregates } from '../aggregates/registry.ts';
import { compileScalar } from '../compile-scalar.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import type { Row } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import { elementsOf } from '../syntax-list.ts';
import type { Aggregation, AggregationContext } from './aggregation.ts';

/** One call of an aggregation function, with its arguments for a row of the input. */
interface AggregateCall {
  readonly args: readonly Scalar[];
  start(): Accumulator;
}

/** An expression of aggregations, such as `count()` or `round(avg(x), 2)`: it is worked out over what the calls in it collect. */
export function aggregateExpression(
  node: Kusto.Language.Syntax.Expression,
  { input, scope }: AggregationContext,
): Aggregation {
  const calls: AggregateCall[] = [];
  const result = aggregatingScope(scope, input.columns, calls).scalar(node, []);
  return {
    width: 1,
    collect() {
      const collected = calls.map(({ args, start }) => ({ args, accumulator: start() }));
      return {
        add(row: Row) {
          for (const { args, accumulator } of collected) accumulator.add(args.map((arg) => arg.of(row)));
        },
        cells: () => [result.of(collected.map(({ accumulator }) => accumulator.result()))],
      };
    },
  };
}

/** A scope where a call of an aggregation function is noted down and stands for its place in the row of results. */
function aggregatingScope(
  outer: Scope,
  columns: AggregationContext['columns'],
  calls: AggregateCall[],
): Scope {
  const scope: Scope = {
    database: outer.database,
    values: outer.values,
    nowInTicks: outer.nowInTicks,
    binding: (name) => outer.binding(name),
    within: (bindings) => outer.within(bindings),
    bind: (name, binding) => outer.bind(name, binding),
    relation: (node, relation) => outer.relation(node, relation),
    scalar: (node, results) =>
      aggregateCall(present(node), outer, columns, calls) ?? compileScalar(node, results, scope),
  };
  return scope;
}

function aggregateCall(
  node: Kusto.Language.Syntax.Expression,
  outer: Scope,
  columns: AggregationContext['columns'],
  calls: AggregateCall[],
): Scalar | null {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.FunctionCallExpression)) return null;
  const functionName = node.Name?.SimpleName ?? '';
  const aggregate = Object.hasOwn(aggregates, functionName) && aggregates[functionName];
  if (!aggregate) return null;
  const args = elementsOf(present(node.ArgumentList).Expressions).map((arg) => outer.scalar(arg, columns));
  const type = kustoTypeOf(node.ResultType);
  const types = args.map((arg) => arg.type);
  const index = calls.length;
  calls.push({ args, start: () => aggregate({ types, resultType: type }) });
  return { type, isConstant: false, of: (results) => results[index] ?? null };
}
