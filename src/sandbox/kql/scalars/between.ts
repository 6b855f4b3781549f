import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { combinedScalar, type Scalar } from '../scalar.ts';
import { arithmetic } from './arithmetic.ts';
import { comparisons } from './comparisons.ts';
import { conjunction } from './logic.ts';
import { comparableOperands } from './operands.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

/** `between (low .. high)` or its negation; `high` may be a timespan after a datetime. Null when the node is something else. */
export const between: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.BetweenExpression)) return null;
  const value = scope.scalar(node.Left, columns);
  const low = scope.scalar(present(node.Right).First, columns);
  const end = scope.scalar(present(node.Right).Second, columns);
  const high = low.type === 'datetime' && end.type === 'timespan' ? sum(low, end) : end;
  const isBetween = conjunction(
    compared('GreaterThanOrEqualExpression', value, low),
    compared('LessThanOrEqualExpression', value, high),
  );
  if (kindName(node) === 'BetweenExpression') return isBetween;
  return combinedScalar('bool', [isBetween], (row) => {
    const truth = isBetween.of(row);
    return truth === null ? null : truth !== true;
  });
};

function compared(kind: string, left: Scalar, right: Scalar): Scalar {
  const comparison = present(comparisons[kind]);
  const [first, second] = comparableOperands(left, right);
  return combinedScalar('bool', [left, right], (row) => comparison(first.of(row), second.of(row)));
}

function sum(start: Scalar, length: Scalar): Scalar {
  const add = present(arithmetic.AddExpression);
  return combinedScalar('datetime', [start, length], (row) => add(start.of(row), length.of(row)));
}
