import type { Row } from './relation.ts';
import type { Schema } from './schema.ts';
import type { Column } from './value.ts';

/** A table of a database; its rows hold their cells in the order of the columns and are read only when a query needs them. */
export interface TableSource {
  readonly columns: readonly Column[];
  rows(): readonly Row[];
}

/** What a query runs against. The optional properties are where Resource Graph differs from a Log Analytics workspace. */
export interface Database extends Schema {
  readonly tables: ReadonlyMap<string, TableSource>;
  /** How many rows mv-expand makes of one when the query sets no limit. Default: Kusto's 2147483647. */
  readonly mvExpandRowLimit?: number;
  /** How many rows mv-expand makes of one at most, whatever the query says. Default: no such bound. */
  readonly mvExpandMostRows?: number;
}
