import type { JsonObject } from '../json-object.ts';
import type { Column } from '../kql/value.ts';
import { inferredColumns } from './inferred-columns.ts';
import { LOG_ANALYTICS_SCHEMA } from './known-tables.ts';

/** What every table has; a world need not write them. */
const ALWAYS_THERE: readonly Column[] = [
  { name: 'TimeGenerated', type: 'datetime' },
  { name: 'TenantId', type: 'string' },
  { name: 'Type', type: 'string' },
];

/** The columns of a table with these rows: the documented ones, and those that only the rows have. */
export function logColumns(table: string, rows: readonly JsonObject[]): readonly Column[] {
  const documented = LOG_ANALYTICS_SCHEMA.get(table) ?? ALWAYS_THERE;
  return [...documented, ...inferredColumns(rows, documented)];
}
