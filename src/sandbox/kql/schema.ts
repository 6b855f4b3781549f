import type { Column } from './value.ts';

/** All that the analysis of a query may know of a database: names and types, never rows. */
export interface Schema {
  readonly name: string;
  readonly tables: ReadonlyMap<string, { readonly columns: readonly Column[] }>;
  /** Whether `Resources` finds `resources`. Default false. */
  readonly areTableNamesCaseInsensitive?: boolean;
  /** The table that a query means that begins with an operator. Default: such a query is an error. */
  readonly defaultTable?: string;
}
