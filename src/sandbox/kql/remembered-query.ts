import { RecentlyUsed } from '../../model/recently-used.ts';
import type { Insertion } from './insertion.ts';
import { type LiftedQuery, lifted } from './lifted-query.ts';
import { type ParsedQuery, parseQuery } from './parsed-query.ts';
import type { Schema } from './schema.ts';
import type { Column } from './value.ts';

/** More than the product and the tests of one world ask; a syntax tree is some hundred kilobytes. */
const KEPT = 128;

const QUERIES = new RecentlyUsed<ParsedQuery>(KEPT);

export interface RememberedQuery extends ParsedQuery {
  /** What the strings of these texts stand for; see `lifted-query.ts`. */
  readonly values: LiftedQuery['values'];
}

/**
 * What parseQuery gives, parsed only once for texts that differ in nothing but the strings that something is compared with, over the same
 * schema: parsing and analysis are nearly all the time that a query takes. Rows and the time of day have no part in it. What is wrong with a
 * query is told of the query as it was asked.
 */
export function rememberedQuery(
  query: string,
  schema: Schema,
  written: readonly Insertion[] = [],
): RememberedQuery {
  const { text, values } = lifted(query);
  const parsed = remembered(text, schema, written);
  if (parsed.diagnostics.length === 0) return { ...parsed, values };
  return { ...remembered(query, schema, written), values: new Map() };
}

function remembered(query: string, schema: Schema, written: readonly Insertion[]): ParsedQuery {
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
  const columnsOfTables = [...tables].map(([table, { columns }]) => [table, keyOfColumns(columns)]);
  return JSON.stringify([query, written, name, areTableNamesCaseInsensitive, defaultTable, columnsOfTables]);
}

/** Columns are the same list from query to query, and hundreds. */
const KEYS_OF_COLUMNS = new WeakMap<readonly Column[], string>();

function keyOfColumns(columns: readonly Column[]): string {
  const kept = KEYS_OF_COLUMNS.get(columns);
  if (kept !== undefined) return kept;
  const key = JSON.stringify(columns.map(({ name, type }) => [name, type]));
  KEYS_OF_COLUMNS.set(columns, key);
  return key;
}
