import { KqlSemanticError } from '../failure.ts';
import type { Scalar } from '../scalar.ts';
import type { KustoType } from '../value.ts';
import { converted } from './converted.ts';

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
  checkComparable(operands[0].type, operands[1].type);
  return operands;
}

/** Throws KqlSemanticError for types that Kusto does not compare. */
export function checkComparable(left: KustoType, right: KustoType): void {
  if (left === right || (numeric.has(left) && numeric.has(right))) return;
  throw new KqlSemanticError(
    `Values of types ${left} and ${right} cannot be compared. Cast one of them explicitly.`,
  );
}
