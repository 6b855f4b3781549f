import { columnScalar } from '../column-scalar.ts';
import { kustoLanguage } from '../kusto-language.ts';
import { kustoTypeOf } from '../kusto-type-of.ts';
import type { ScalarCompiler } from './scalar-compiler.ts';

/** A column of the row, or a scalar that a let statement or a parameter named; null when the node is something else. */
export const name: ScalarCompiler = (node, columns, scope) => {
  const { Syntax, Symbols } = kustoLanguage();
  if (!(node instanceof Syntax.NameReference)) return null;
  const simpleName = node.SimpleName ?? '';
  if (node.ReferencedSymbol instanceof Symbols.ColumnSymbol) return columnScalar(simpleName, columns);
  const binding = scope.binding(simpleName);
  if (binding?.kind !== 'scalar') return null;
  return { ...binding.scalar, type: kustoTypeOf(node.ResultType) };
};
