import { compareValues, equalValues } from '../compare.ts';
import type { KustoValue } from '../value.ts';

type Comparison = (left: KustoValue, right: KustoValue) => boolean | null;

/**
 * The comparison operators by the kind of their node. Two nulls are neither equal nor unequal but null; a null is unequal
 * to any value; every other comparison with a null is null.
 * Source: https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
 */
export const comparisons: Readonly<Record<string, Comparison>> = {
  EqualExpression: (left, right) => (left === null && right === null ? null : equalValues(left, right)),
  NotEqualExpression: (left, right) => (left === null && right === null ? null : !equalValues(left, right)),
  LessThanExpression: ordering((order) => order < 0),
  LessThanOrEqualExpression: ordering((order) => order <= 0),
  GreaterThanExpression: ordering((order) => order > 0),
  GreaterThanOrEqualExpression: ordering((order) => order >= 0),
};

function ordering(holds: (order: number) => boolean): Comparison {
  return (left, right) => {
    if (left === null || right === null) return null;
    if (Number.isNaN(left) || Number.isNaN(right)) return false;
    return holds(compareValues(left, right));
  };
}
