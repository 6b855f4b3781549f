import { KqlSemanticError } from './failure.ts';
import { numberOf } from './functions/number-of.ts';
import type { Scope } from './scope.ts';

/** A constant number of rows, as `take`, `top` and `limit` name it. The result throws KqlSemanticError when it is none. */
export function rowCount(node: Kusto.Language.Syntax.Expression | null, scope: Scope): () => number {
  const scalar = scope.scalar(node, []);
  return () => {
    const count = numberOf(scalar.of([]));
    if (count !== null && count >= 0) return count;
    throw new KqlSemanticError('A number of rows must be a number that is not negative.');
  };
}
