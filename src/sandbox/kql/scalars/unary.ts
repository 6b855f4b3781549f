import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { combinedScalar } from '../scalar.ts';
import { KustoTimeSpan, type KustoValue } from '../value.ts';
import { fitted } from './arithmetic.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

/** A sign before an expression; null when the node is something else. */
export const unary: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.PrefixUnaryExpression)) return null;
  const operand = scope.scalar(node.Expression, columns);
  if (kindName(node) !== 'UnaryMinusExpression') return operand;
  return combinedScalar(operand.type, [operand], (row) => fitted(negated(operand.of(row)), operand.type));
};

function negated(value: KustoValue): KustoValue {
  if (value instanceof KustoTimeSpan) return new KustoTimeSpan(-value.ticks);
  return typeof value === 'bigint' || typeof value === 'number' ? -value : null;
}
