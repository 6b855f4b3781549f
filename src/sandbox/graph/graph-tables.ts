import type { JsonObject } from '../json-object.ts';
import type { KustoValue } from '../kql/value.ts';
import { impliedWorkspaces } from '../providers/implied-workspaces.ts';
import { RecentlyUsed } from '../recently-used.ts';
import type { Resource } from '../resource.ts';
import type { Tenant } from '../tenant.ts';
import { type GraphRow, rowOfResource, rowOfWorld } from './graph-row.ts';
import { isReadable } from './is-readable.ts';
import { tableOfType } from './table-of-type.ts';

/** For how many principals it is kept what they may read. */
const MOST_READERS = 4;

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
  readonly #tableOf = new Map<string, string | null>();
  readonly #readableRows = new WeakMap<readonly GraphRow[], RecentlyUsed<readonly GraphRow[]>>();
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
    const { subscriptions } = scope;
    const cells: (readonly KustoValue[])[] = [];
    for (const row of this.#readable(table, scope.principal))
      if (subscriptions === null || subscriptions.has(row.subscriptionId)) cells.push(row.cells);
    return cells;
  }

  /** The rows that a principal may read, worked out once until the tenant changes: permissions do not. */
  #readable(table: string, principal: string): readonly GraphRow[] {
    const rows = this.#rows(table);
    if (this.#tenant.permissions.allowEverything) return rows;
    const known = this.#readableRows.get(rows) ?? new RecentlyUsed<readonly GraphRow[]>(MOST_READERS);
    this.#readableRows.set(rows, known);
    const readable = known.get(principal) ?? rows.filter((row) => isReadable(this.#tenant, principal, row));
    known.keep(principal, readable);
    return readable;
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
      if (this.#tableOfType(resource.type) === table) yield resource;
    }
  }

  /** The table that lists resources of a type by themselves; null for none, and for resource groups, which stand with the implied ones. */
  #tableOfType(type: string): string | null {
    const known = this.#tableOf.get(type);
    if (known !== undefined) return known;
    const lowerCase = type.toLowerCase();
    const table = isResourceGroup(lowerCase) ? null : tableOfType(lowerCase);
    this.#tableOf.set(type, table);
    return table;
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
    const known = this.#rowOf.get(source);
    if (known !== undefined) return known;
    const row = build(source, this.#tenant.tenantId);
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
