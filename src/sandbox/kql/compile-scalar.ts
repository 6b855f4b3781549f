import { KqlNotModelled } from './failure.ts';
import { firstWord } from './first-word.ts';
import { kustoLanguage } from './kusto-language.ts';
import { present } from './present.ts';
import type { Scalar } from './scalar.ts';
import { between } from './scalars/between.ts';
import { binary } from './scalars/binary.ts';
import { call } from './scalars/call.ts';
import { conditional } from './scalars/conditional.ts';
import { dynamicLiteral } from './scalars/dynamic-literal.ts';
import { inList } from './scalars/in-list.ts';
import { literal } from './scalars/literal.ts';
import { member } from './scalars/member.ts';
import { name } from './scalars/name.ts';
import { rowFunction } from './scalars/row-function.ts';
import { toScalar } from './scalars/to-scalar.ts';
import { unary } from './scalars/unary.ts';
import type { Scope } from './scope.ts';
import { calledBody } from './user-function.ts';
import type { Column } from './value.ts';

/** An expression made ready to be worked out for rows with the given columns. Throws KqlNotModelled or KqlSemanticError. */
export function compileScalar(
  expression: Kusto.Language.Syntax.Expression | null,
  columns: readonly Column[],
  scope: Scope,
): Scalar {
  const node = unwrapped(present(expression));
  const body = calledBody(node, columns, scope);
  if (body) return body.scope.scalar(body.result, columns);
  const scalar =
    literal(node, scope) ??
    dynamicLiteral(node, scope) ??
    name(node, columns, scope) ??
    member(node, columns, scope) ??
    binary(node, columns, scope) ??
    unary(node, columns, scope) ??
    inList(node, columns, scope) ??
    between(node, columns, scope) ??
    toScalar(node, scope) ??
    conditional(node, columns, scope) ??
    rowFunction(node, columns, scope) ??
    call(node, columns, scope);
  if (!scalar) throw new KqlNotModelled(`the expression at '${firstWord(node)}'`);
  return scalar;
}

/** What stands inside parentheses or behind a name, as in `(x)` or `y = x`. */
function unwrapped(node: Kusto.Language.Syntax.Expression): Kusto.Language.Syntax.Expression {
  const { Syntax } = kustoLanguage();
  const isWrapper =
    node instanceof Syntax.ParenthesizedExpression || node instanceof Syntax.SimpleNamedExpression;
  return isWrapper ? unwrapped(present(node.Expression)) : node;
}
