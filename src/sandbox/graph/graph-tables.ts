import type { JsonObject } from '../json-object.ts';
import type { KustoValue } from '../kql/value.ts';
import { impliedWorkspaces } from '../providers/implied-workspaces.ts';
import type { Resource } from '../resource.ts';
import type { Tenant } from '../tenant.ts';
import { type GraphRow, rowOfResource, rowOfWorld } from './graph-row.ts';
import { isReadable } from './is-readable.ts';
import { tableOfType } from './table-of-type.ts';

/** What a query may look at. */
export interface GraphScope {
  readonly principal: string;
  /** In lower case; null for every subscription of the tenant. */
  readonly subscriptions: ReadonlySet<string> | null;
}

/**
 * The tables of a tenant's Resource Graph. A table is put together when it is first read and kept until the tenant changes;
 * after a change only the rows of what changed are built anew.
 */
export class GraphTables {
  static readonly #ofTenant = new WeakMap<Tenant, GraphTables>();
  readonly #tenant: Tenant;
  readonly #rowOf = new WeakMap<Resource | JsonObject, GraphRow>();
  #tables = new Map<string, readonly GraphRow[]>();
  #version = -1;

  private constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  static of(tenant: Tenant): GraphTables {
    const tables = GraphTables.#ofTenant.get(tenant) ?? new GraphTables(tenant);
    GraphTables.#ofTenant.set(tenant, tables);
    return tables;
  }

  /** The cells of every row of a table that the scope lets through. */
  cells(table: string, scope: GraphScope): readonly (readonly KustoValue[])[] {
    return this.#rows(table)
      .filter((row) => scope.subscriptions === null || scope.subscriptions.has(row.subscriptionId))
      .filter((row) => isReadable(this.#tenant, scope.principal, row))
      .map((row) => row.cells);
  }

  #rows(table: string): readonly GraphRow[] {
    const version = this.#tenant.graph.version();
    if (version !== this.#version) {
      this.#tables = new Map();
      this.#version = version;
    }
    const rows = this.#tables.get(table) ?? this.#assembled(table);
    this.#tables.set(table, rows);
    return rows;
  }

  #assembled(table: string): readonly GraphRow[] {
    const given = this.#tenant.graph.rows(table).map((row) => this.#cached(row, rowOfWorld));
    const givenIds = new Set(given.map((row) => row.id));
    const derived: GraphRow[] = [];
    for (const resource of this.#resourcesOf(table)) {
      const row = this.#cached(resource, rowOfResource);
      if (!givenIds.has(row.id)) derived.push(row);
    }
    return [...derived, ...given];
  }

  *#resourcesOf(table: string): Iterable<Resource> {
    if (table === 'resourcecontainers') yield* this.#containers();
    if (table === 'resources') yield* impliedWorkspaces(this.#tenant, '/');
    for (const resource of this.#tenant.graph.resources()) {
      const type = resource.type.toLowerCase();
      if (tableOfType(type) === table && !isResourceGroup(type)) yield resource;
    }
  }

  /** Subscriptions and resource groups, which a world need not declare as resources. */
  *#containers(): Iterable<Resource> {
    for (const { subscriptionId, displayName } of this.#tenant.subscriptions) {
      yield {
        id: `/subscriptions/${subscriptionId}`,
        type: 'Microsoft.Resources/subscriptions',
        name: displayName ?? subscriptionId,
        properties: { state: 'Enabled' },
      };
      yield* this.#tenant.resourceGroups.list(subscriptionId);
    }
  }

  #cached<Source extends Resource | JsonObject>(
    source: Source,
    build: (source: Source, tenantId: string) => GraphRow,
  ): GraphRow {
    const row = this.#rowOf.get(source) ?? build(source, this.#tenant.tenantId);
    this.#rowOf.set(source, row);
    return row;
  }
}

function isResourceGroup(type: string): boolean {
  return (
    type === 'microsoft.resources/resourcegroups' ||
    type === 'microsoft.resources/subscriptions/resourcegroups'
  );
}
