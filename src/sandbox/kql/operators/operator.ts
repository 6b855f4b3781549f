import type { Relation } from '../relation.ts';
import type { Scope } from '../scope.ts';

/** One query operator: the relation it makes of its input, or null when the node is another operator. */
export type Operator = (
  node: Kusto.Language.Syntax.Expression,
  input: Relation,
  scope: Scope,
) => Relation | null;
