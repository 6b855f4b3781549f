import { quotedName } from './quoted-name.ts';
import type { Column } from './value.ts';

/**
 * The columns of a plugin depend on its rows, and now they are known: the query has to be analysed again with these columns
 * written behind the plugin, which is what Kusto does too where a query names none.
 * Source: https://learn.microsoft.com/kusto/query/bag-unpack-plugin, "Performance considerations"
 */
export class OpenSchema extends Error {
  readonly plugin: Kusto.Language.Syntax.EvaluateOperator;
  readonly columns: readonly Column[];
  constructor(plugin: Kusto.Language.Syntax.EvaluateOperator, columns: readonly Column[]) {
    super('The columns of the plugin are to be written into the query.');
    this.plugin = plugin;
    this.columns = columns;
  }

  /** The columns as the query may name them behind the plugin's call. */
  get clause(): string {
    return ` : (${this.columns.map(({ name, type }) => `${quotedName(name)}:${type}`).join(', ')})`;
  }
}
