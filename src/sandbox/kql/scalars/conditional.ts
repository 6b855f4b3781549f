import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { missingValue } from '../missing-value.ts';
import { present } from '../present.ts';
import { combinedScalar, type Scalar } from '../scalar.ts';
import { elementsOf } from '../syntax-list.ts';
import type { KustoType } from '../value.ts';
import { converted } from './converted.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

type Choice = (args: readonly Scalar[], type: KustoType) => Scalar;

const choices: Readonly<Record<string, Choice>> = {
  iff: caseOf,
  iif: caseOf,
  case: caseOf,
  coalesce: firstPresent,
};

/** The functions that work out only the argument they choose; null when the node is something else. */
export const conditional: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.FunctionCallExpression)) return null;
  const choice = choices[present(node.Name).SimpleName ?? ''];
  if (!choice) return null;
  const args = elementsOf(present(node.ArgumentList).Expressions).map((arg) => scope.scalar(arg, columns));
  return choice(args, kustoTypeOf(node.ResultType));
};

/** Conditions and values in turn, and the value when no condition holds. */
function caseOf(args: readonly Scalar[], type: KustoType): Scalar {
  const [condition, value, ...others] = args;
  if (!condition || !value) return converted(present(condition), type);
  const test = converted(condition, 'bool');
  const then = converted(value, type);
  const otherwise = caseOf(others, type);
  return combinedScalar(type, args, (row) => (test.of(row) === true ? then.of(row) : otherwise.of(row)));
}

/** The first argument that is not null, or among texts not empty. */
function firstPresent(args: readonly Scalar[], type: KustoType): Scalar {
  const choicesInTurn = args.map((arg) => converted(arg, type));
  const last = present(choicesInTurn.at(-1));
  const missing = missingValue(type);
  return combinedScalar(type, args, (row) => {
    for (const choice of choicesInTurn) {
      const value = choice.of(row);
      if (value !== missing) return value;
    }
    return last.of(row);
  });
}
