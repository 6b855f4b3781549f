import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { combinedScalar, type Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import { type Column, KustoTimeSpan, type KustoValue } from '../value.ts';
import { fitted } from './arithmetic.ts';

/** A sign before an expression; null when the node is something else. */
export function unary(
  node: Kusto.Language.Syntax.Expression,
  columns: readonly Column[],
  scope: Scope,
): Scalar | null {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.PrefixUnaryExpression)) return null;
  const operand = scope.scalar(node.Expression, columns);
  if (kindName(node) !== 'UnaryMinusExpression') return operand;
  return combinedScalar(operand.type, [operand], (row) => fitted(negated(operand.of(row)), operand.type));
}

function negated(value: KustoValue): KustoValue {
  if (value instanceof KustoTimeSpan) return new KustoTimeSpan(-value.ticks);
  return typeof value === 'bigint' || typeof value === 'number' ? -value : null;
}
