import type { Scalar } from '../scalar.ts';
import type { Scope } from '../scope.ts';
import type { Column } from '../value.ts';

/** Makes one kind of expression ready for rows with the given columns; null when the node is of another kind. */
export type ScalarCompiler = (
  node: Kusto.Language.Syntax.Expression,
  columns: readonly Column[],
  scope: Scope,
) => Scalar | null;
