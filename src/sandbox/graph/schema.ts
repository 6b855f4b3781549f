import type { Column } from '../kql/value.ts';
import { RESOURCE_GRAPH_TABLES } from '../world/resource-graph-tables.ts';

/**
 * The columns that every Resource Graph table has. Source: "Understanding the Azure Resource Graph query language",
 * https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language
 */
export const RESOURCE_GRAPH_COLUMNS: readonly Column[] = [
  { name: 'id', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'type', type: 'string' },
  { name: 'tenantId', type: 'string' },
  { name: 'kind', type: 'string' },
  { name: 'location', type: 'string' },
  { name: 'resourceGroup', type: 'string' },
  { name: 'subscriptionId', type: 'string' },
  { name: 'managedBy', type: 'string' },
  { name: 'sku', type: 'dynamic' },
  { name: 'plan', type: 'dynamic' },
  { name: 'properties', type: 'dynamic' },
  { name: 'apiVersion', type: 'string' },
  { name: 'tags', type: 'dynamic' },
  { name: 'identity', type: 'dynamic' },
  { name: 'zones', type: 'dynamic' },
  { name: 'extendedLocation', type: 'dynamic' },
];

/** Every table of Resource Graph, in lower case, with its columns: what a check of the product's queries needs. */
export const RESOURCE_GRAPH_SCHEMA: ReadonlyMap<string, readonly Column[]> = new Map(
  [...RESOURCE_GRAPH_TABLES].map((table) => [table, RESOURCE_GRAPH_COLUMNS]),
);
