import { compareValues } from '../compare.ts';
import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import type { Row } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import type { Column, KustoValue } from '../value.ts';

/**
 * One key that rows are sorted by. Without a word, greater values come first, and nulls stand where the smallest would; NaN stands
 * between the nulls and the values, whichever way those go.
 * Source: https://learn.microsoft.com/kusto/query/sort-operator, "Using special floating-point values"
 */
interface OrderKey {
  readonly scalar: Scalar;
  readonly isDescending: boolean;
  readonly areNullsFirst: boolean;
}

/** The rows in the order that the expressions say; rows that tie keep their order. */
export function ordered(
  expressions: readonly Kusto.Language.Syntax.Expression[],
  columns: readonly Column[],
  scope: Scope,
): (rows: readonly Row[]) => Row[] {
  const keys = expressions.map((expression) => orderKey(expression, columns, scope));
  return (rows) =>
    rows
      .map((row) => ({ row, values: keys.map(({ scalar }) => scalar.of(row)) }))
      .sort((left, right) => compareRows(left.values, right.values, keys))
      .map(({ row }) => row);
}

function orderKey(
  expression: Kusto.Language.Syntax.Expression,
  columns: readonly Column[],
  scope: Scope,
): OrderKey {
  const { Syntax } = kustoLanguage();
  if (!(expression instanceof Syntax.OrderedExpression))
    return { scalar: scope.scalar(expression, columns), isDescending: true, areNullsFirst: false };
  const ordering = present(expression.Ordering);
  const isDescending = wordKind(ordering.AscOrDescKeyword) !== 'AscKeyword';
  const nulls = ordering.NullsClause;
  return {
    scalar: scope.scalar(expression.Expression, columns),
    isDescending,
    areNullsFirst: nulls ? wordKind(nulls.FirstOrLastKeyword) === 'FirstKeyword' : !isDescending,
  };
}

function wordKind(token: Kusto.Language.Syntax.SyntaxToken | null): string {
  return token ? kindName(token) : '';
}

function compareRows(
  left: readonly KustoValue[],
  right: readonly KustoValue[],
  keys: readonly OrderKey[],
): number {
  for (const [index, key] of keys.entries()) {
    const order = compareByKey(left[index] ?? null, right[index] ?? null, key);
    if (order !== 0) return order;
  }
  return 0;
}

function compareByKey(
  left: KustoValue,
  right: KustoValue,
  { isDescending, areNullsFirst }: OrderKey,
): number {
  const nullsFirst = presence(left) - presence(right);
  if (nullsFirst !== 0) return areNullsFirst ? nullsFirst : -nullsFirst;
  const order = compareValues(left, right);
  return isDescending ? -order : order;
}

/** Null is less there than NaN, and NaN less than any other value. */
function presence(value: KustoValue): number {
  if (value === null) return 0;
  return Number.isNaN(value) ? 1 : 2;
}
