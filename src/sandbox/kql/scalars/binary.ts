import { KqlNotModelled } from '../failure.ts';
import { kustoRegex } from '../functions/kusto-regex.ts';
import { textOf } from '../functions/text-of.ts';
import { kindName } from '../kind-name.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import { combinedScalar, type Scalar } from '../scalar.ts';
import type { KustoType } from '../value.ts';
import { arithmetic, fitted } from './arithmetic.ts';
import { comparisons } from './comparisons.ts';
import { converted } from './converted.ts';
import { conjunction, disjunction } from './logic.ts';
import { alikeOperands, comparableOperands } from './operands.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';
import { type TextOperator, textOperators } from './text-operators.ts';

/** An operator between two operands; null when the node is something else. */
export const binary: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.BinaryExpression)) return null;
  const kind = kindName(node);
  const right = scope.scalar(node.Right, columns);
  if (node.Left instanceof Syntax.StarExpression)
    return columns
      .map((_, index) => combined(kind, node, cellAsText(index), right))
      .reduce((left, next) => disjunction(left, next));
  return combined(kind, node, scope.scalar(node.Left, columns), right);
};

function cellAsText(index: number): Scalar {
  return { type: 'string', isConstant: false, of: (row) => textOf(row[index]) };
}

function combined(
  kind: string,
  node: Kusto.Language.Syntax.BinaryExpression,
  left: Scalar,
  right: Scalar,
): Scalar {
  if (kind === 'AndExpression') return conjunction(converted(left, 'bool'), converted(right, 'bool'));
  if (kind === 'OrExpression') return disjunction(converted(left, 'bool'), converted(right, 'bool'));
  const comparison = comparisons[kind];
  if (comparison) {
    const [first, second] = comparableOperands(left, right);
    return combinedScalar('bool', [left, right], (row) => comparison(first.of(row), second.of(row)));
  }
  if (arithmetic[kind]) return calculation(kind, left, right, kustoTypeOf(node.ResultType));
  const textOperator = textOperators[kind];
  if (textOperator) return textComparison(textOperator, left, right);
  if (kind === 'MatchesRegexExpression') return regexMatch(left, right);
  throw new KqlNotModelled(`operator ${present(node.Operator).Text}`);
}

function calculation(kind: string, left: Scalar, right: Scalar, type: KustoType): Scalar {
  const operation = present(arithmetic[kind]);
  const [first, second] = alikeOperands(left, right);
  return combinedScalar(type, [left, right], (row) => fitted(operation(first.of(row), second.of(row)), type));
}

function textComparison(
  { isCaseSensitive, isNegated, test }: TextOperator,
  left: Scalar,
  right: Scalar,
): Scalar {
  const pattern = combinedScalar('string', [right], (row) => folded(textOf(right.of(row))));
  return combinedScalar(
    'bool',
    [left, right],
    (row) => test(folded(textOf(left.of(row))), textOf(pattern.of(row))) !== isNegated,
  );

  function folded(text: string): string {
    return isCaseSensitive ? text : text.toLowerCase();
  }
}

function regexMatch(left: Scalar, right: Scalar): Scalar {
  let known: { readonly pattern: string; readonly regex: RegExp } | null = null;
  return combinedScalar('bool', [left, right], (row) => {
    const pattern = textOf(right.of(row));
    if (known?.pattern !== pattern) known = { pattern, regex: kustoRegex(pattern) };
    return textOf(left.of(row)).search(known.regex) >= 0;
  });
}
