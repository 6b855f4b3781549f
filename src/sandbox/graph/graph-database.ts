import type { Database } from '../kql/database.ts';
import type { Tenant } from '../tenant.ts';
import { type GraphScope, GraphTables } from './graph-tables.ts';
import { RESOURCE_GRAPH_SCHEMA } from './schema.ts';

/**
 * How many rows mv-expand makes of one: where the query does not say, and at most. Source: "Understanding the Azure Resource Graph
 * query language", https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language
 */
const EXPANDED_ROWS = 128;
const MOST_EXPANDED_ROWS = 400;

/** What a query of Resource Graph runs against: the rows of a tenant's tables that a scope lets through. */
export function graphDatabase(tenant: Tenant, scope: GraphScope): Database {
  const tables = GraphTables.of(tenant);
  const sources = [...RESOURCE_GRAPH_SCHEMA].map(
    ([name, columns]) => [name, { columns, rows: () => tables.cells(name, scope) }] as const,
  );
  return {
    name: 'AzureResourceGraph',
    tables: new Map(sources),
    areTableNamesCaseInsensitive: true,
    defaultTable: 'resources',
    mvExpandRowLimit: EXPANDED_ROWS,
    mvExpandMostRows: MOST_EXPANDED_ROWS,
  };
}
