import type { Relation } from '../relation.ts';
import type { Scope } from '../scope.ts';
import type { Column } from '../value.ts';

/** A call of a plugin: its arguments, and the table it works on. */
export interface PluginCall {
  readonly args: readonly Kusto.Language.Syntax.Expression[];
  readonly input: Relation;
  readonly scope: Scope;
}

/** A plugin that `evaluate` runs. */
export interface Plugin {
  /** The columns that the rows of the input call for, where the query names none. Throws KqlSemanticError for wrong arguments. */
  columnsOf(call: PluginCall): readonly Column[];
  /** The result in the columns that it is to have. */
  relationOf(call: PluginCall, columns: readonly Column[]): Relation;
}
