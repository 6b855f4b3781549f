import { columnScalar } from '../column-scalar.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import type { Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import type { Column } from '../value.ts';

/** A column of the row, or a scalar that a let statement or a parameter named; null when the node is something else. */
export function name(
  node: Kusto.Language.Syntax.Expression,
  columns: readonly Column[],
  scope: Scope,
): Scalar | null {
  const { Syntax, Symbols } = kustoLanguage();
  if (!(node instanceof Syntax.NameReference)) return null;
  const simpleName = node.SimpleName ?? '';
  if (node.ReferencedSymbol instanceof Symbols.ColumnSymbol) return columnScalar(simpleName, columns);
  const binding = scope.binding(simpleName);
  if (binding?.kind !== 'scalar') return null;
  return { ...binding.scalar, type: kustoTypeOf(node.ResultType) };
}
