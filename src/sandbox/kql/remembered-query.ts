import { RecentlyUsed } from '../recently-used.ts';
import type { Insertion } from './insertion.ts';
import { type ParsedQuery, parseQuery } from './parsed-query.ts';
import type { Schema } from './schema.ts';

/** More than the product and the tests of one world ask; a syntax tree is some hundred kilobytes. */
const KEPT = 64;

const QUERIES = new RecentlyUsed<ParsedQuery>(KEPT);

/**
 * What parseQuery gives, parsed only once for the same text over the same schema: parsing and analysis are nearly all the
 * time that a query takes. Rows and the time of day have no part in it.
 */
export function rememberedQuery(
  query: string,
  schema: Schema,
  written: readonly Insertion[] = [],
): ParsedQuery {
  const key = keyOf(query, schema, written);
  const kept = QUERIES.get(key);
  if (kept !== null) return kept;
  const parsed = parseQuery(query, schema, written);
  QUERIES.keep(key, parsed);
  return parsed;
}

/** Two schemas of equal keys are alike in everything that a Schema tells. */
function keyOf(query: string, schema: Schema, written: readonly Insertion[]): string {
  const { name, tables, areTableNamesCaseInsensitive = false, defaultTable = null } = schema;
  const columnsOfTables = [...tables].map(([table, { columns }]) => [
    table,
    ...columns.flatMap((column) => [column.name, column.type]),
  ]);
  return JSON.stringify([query, written, name, areTableNamesCaseInsensitive, defaultTable, columnsOfTables]);
}
