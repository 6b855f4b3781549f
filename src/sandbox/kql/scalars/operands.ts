import { KqlSemanticError } from '../failure.ts';
import { convertTo } from '../functions/convert-to.ts';
import { combinedScalar, type Scalar } from '../scalar.ts';
import type { KustoType } from '../value.ts';

const numeric: ReadonlySet<KustoType> = new Set<KustoType>(['bool', 'int', 'long', 'real', 'decimal']);

/**
 * Two operands that a comparison or a calculation can work on: beside a value of another type, a dynamic value is
 * converted to that type, and a bool beside a number counts as 0 or 1.
 */
export function alikeOperands(left: Scalar, right: Scalar): readonly [Scalar, Scalar] {
  if (left.type === right.type) return [left, right];
  if (left.type === 'dynamic') return [converted(left, right.type), right];
  if (right.type === 'dynamic') return [left, converted(right, left.type)];
  if (left.type === 'guid' && right.type === 'string') return [left, converted(right, 'guid')];
  if (left.type === 'string' && right.type === 'guid') return [converted(left, 'guid'), right];
  if (left.type === 'bool' && numeric.has(right.type)) return [converted(left, 'long'), right];
  if (right.type === 'bool' && numeric.has(left.type)) return [left, converted(right, 'long')];
  return [left, right];
}

/** As alikeOperands; throws KqlSemanticError for types that Kusto does not compare. */
export function comparableOperands(left: Scalar, right: Scalar): readonly [Scalar, Scalar] {
  const operands = alikeOperands(left, right);
  const [first, second] = operands;
  const isComparable = first.type === second.type || (numeric.has(first.type) && numeric.has(second.type));
  if (!isComparable)
    throw new KqlSemanticError(
      `Values of types ${left.type} and ${right.type} cannot be compared. Cast one of them explicitly.`,
    );
  return operands;
}
