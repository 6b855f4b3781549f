import { aggregates } from '../aggregates/registry.ts';
import { present } from '../present.ts';
import type { Row } from '../relation.ts';
import type { Aggregation, AggregationContext } from './aggregation.ts';

/** percentiles(): one column for each percentage. */
export function percentileColumns(
  args: readonly Kusto.Language.Syntax.Expression[],
  { input, scope, columns }: AggregationContext,
): Aggregation {
  const percentile = present(aggregates.percentile);
  const [value, ...percentages] = args.map((arg) => scope.scalar(arg, input.columns));
  const measured = present(value);
  return {
    width: percentages.length,
    collect() {
      const accumulators = percentages.map((percentage, index) => {
        const resultType = columns[index]?.type ?? 'dynamic';
        return {
          percentage,
          accumulator: percentile({ types: [measured.type, percentage.type], resultType }),
        };
      });
      return {
        add(row: Row) {
          for (const { percentage, accumulator } of accumulators)
            accumulator.add([measured.of(row), percentage.of(row)]);
        },
        cells: () => accumulators.map(({ accumulator }) => accumulator.result()),
      };
    },
  };
}
