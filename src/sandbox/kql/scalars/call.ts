import { KqlNotModelled } from '../failure.ts';
import { scalarFunctions } from '../functions/registry.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import { present } from '../present.ts';
import { combinedScalar } from '../scalar.ts';
import { elementsOf } from '../syntax-list.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

/** A call of a built-in scalar function; null when the node is something else. Throws KqlNotModelled for unknown ones. */
export const call: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  if (!(node instanceof Syntax.FunctionCallExpression)) return null;
  const functionName = present(node.Name).SimpleName ?? '';
  const scalarFunction = Object.hasOwn(scalarFunctions, functionName) && scalarFunctions[functionName];
  if (!scalarFunction) throw new KqlNotModelled(`function ${functionName}`);
  const args = elementsOf(present(node.ArgumentList).Expressions).map((arg) => scope.scalar(arg, columns));
  const type = kustoTypeOf(node.ResultType);
  const context = { nowInTicks: scope.nowInTicks, types: args.map((arg) => arg.type), resultType: type };
  return combinedScalar(type, args, (row) =>
    scalarFunction(
      args.map((arg) => arg.of(row)),
      context,
    ),
  );
};
