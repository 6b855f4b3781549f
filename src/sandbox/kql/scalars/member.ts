import { isArray, isBag } from '../functions/dynamic-kind.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { present } from '../present.ts';
import { combinedScalar, constantScalar, type Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import type { Column, KustoValue } from '../value.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

/** A property or an item of a dynamic value, as in `d.x`, `d["x"]` or `d[-1]`; null when the node is something else. */
export const member: ScalarCompiler = (node, columns, scope) => {
  const { Syntax } = kustoLanguage();
  const isMember = node instanceof Syntax.PathExpression || node instanceof Syntax.ElementExpression;
  if (!isMember) return null;
  const owner = scope.scalar(node.Expression, columns);
  const selector = selectorOf(present(node.Selector), columns, scope);
  return combinedScalar('dynamic', [owner, selector], (row) => memberOf(owner.of(row), selector.of(row)));
};

function selectorOf(
  node: Kusto.Language.Syntax.Expression,
  columns: readonly Column[],
  scope: Scope,
): Scalar {
  const { Syntax } = kustoLanguage();
  if (node instanceof Syntax.NameReference) return constantScalar('string', () => node.SimpleName ?? '');
  if (node instanceof Syntax.BracketedExpression) return scope.scalar(node.Expression, columns);
  return scope.scalar(node, columns);
}

/** Names are case-sensitive, negative positions count from the end, and what is not there is null. */
function memberOf(owner: KustoValue, selector: KustoValue): KustoValue {
  if (isBag(owner)) return typeof selector === 'string' ? (owner.get(selector) ?? null) : null;
  if (isArray(owner)) return typeof selector === 'bigint' ? (owner.at(Number(selector)) ?? null) : null;
  return null;
}
