import { columnScalar } from '../column-scalar.ts';
import { compareValues } from '../compare.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { missingValue } from '../missing-value.ts';
import type { Row } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import type { KustoValue } from '../value.ts';
import type { Aggregation, AggregationContext } from './aggregation.ts';

type Expression = Kusto.Language.Syntax.Expression;

/**
 * arg_max and arg_min: the extreme value and what stands beside it in the same row; a null is never extreme while there is
 * anything else, and of rows that tie the first stays. With no measured expression the first row of the group: take_any.
 */
export function extremeRow(
  measured: Expression | null,
  carried: readonly Expression[],
  context: AggregationContext,
  isBetter: (order: number) => boolean,
): Aggregation {
  const { input, scope } = context;
  const measure = measured && scope.scalar(measured, input.columns);
  const scalars = [
    ...(measure ? [measure] : []),
    ...carried.flatMap((node) => carriedScalars(node, measured, context)),
  ];
  return { width: scalars.length, collect };

  function collect() {
    let best: { readonly row: Row; readonly measure: KustoValue } | null = null;
    return {
      add(row: Row) {
        const value = measure?.of(row) ?? null;
        if (best === null || (value !== null && best.measure === null) || isFurther(value, best.measure))
          best = { row, measure: value };
      },
      cells: (): Row =>
        scalars.map((scalar) => (best === null ? missingValue(scalar.type) : scalar.of(best.row))),
    };
  }

  function isFurther(value: KustoValue, than: KustoValue): boolean {
    return value !== null && than !== null && isBetter(compareValues(value, than));
  }
}

/** `*` stands for every column of the input that is neither measured nor grouped by. */
function carriedScalars(
  node: Expression,
  measured: Expression | null,
  { by, input, scope }: AggregationContext,
): Scalar[] {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.StarExpression)) return [scope.scalar(node, input.columns)];
  const taken = new Set([...by, measured].map(plainName));
  return input.columns
    .filter(({ name }) => !taken.has(name))
    .map(({ name }) => columnScalar(name, input.columns));
}

function plainName(node: Expression | null): string | null {
  const { Syntax } = kustoLanguage();
  return node instanceof Syntax.NameReference ? node.SimpleName : null;
}
