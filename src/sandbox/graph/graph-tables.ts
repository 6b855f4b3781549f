import { RecentlyUsed } from '../../model/recently-used.ts';
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

type Cells = readonly KustoValue[];

/** Anybody may name himself in a token. */
const MOST_READERS = 20;

/** A table put together, with the row of each source, and what principals asked to see of it. */
interface AssembledTable {
  readonly version: number;
  readonly rowOfSource: ReadonlyMap<Resource | JsonObject, GraphRow>;
  readonly rows: readonly GraphRow[];
  readonly readableBy: RecentlyUsed<readonly GraphRow[]>;
}

/**
 * The tables of a tenant's Resource Graph. A table is put together when it is first read and kept until the tenant changes;
 * after a change only the rows of what changed are built anew.
 */
export class GraphTables {
  static readonly #ofTenant = new WeakMap<Tenant, GraphTables>();
  readonly #tenant: Tenant;
  /** Of subscriptions that another tenant has delegated. */
  readonly #tenantBySubscription: ReadonlyMap<string, string>;
  readonly #tables = new Map<string, AssembledTable>();

  private constructor(tenant: Tenant) {
    this.#tenant = tenant;
    this.#tenantBySubscription = new Map(
      tenant.subscriptions.flatMap(({ subscriptionId, tenantId }) =>
        tenantId === undefined ? [] : [[subscriptionId.toLowerCase(), tenantId]],
      ),
    );
  }

  static of(tenant: Tenant): GraphTables {
    const tables = GraphTables.#ofTenant.get(tenant) ?? new GraphTables(tenant);
    GraphTables.#ofTenant.set(tenant, tables);
    return tables;
  }

  /** The cells of every row of a table that the scope lets through. */
  cells(table: string, { principal, subscriptions }: GraphScope): readonly Cells[] {
    const rows = this.#readable(table, principal);
    const inScope = subscriptions && rows.filter((row) => subscriptions.has(row.subscriptionId));
    return (inScope ?? rows).map((row) => row.cells);
  }

  /** Whom a tenant lets read what does not change. */
  #readable(table: string, principal: string): readonly GraphRow[] {
    const { readableBy, rows } = this.#table(table);
    const readable =
      readableBy.get(principal) ?? rows.filter((row) => isReadable(this.#tenant, principal, row));
    readableBy.keep(principal, readable);
    return readable;
  }

  #table(table: string): AssembledTable {
    const version = this.#tenant.graph.version();
    const kept = this.#tables.get(table);
    if (kept?.version === version) return kept;
    const rowOfSource = this.#rowsOf(table, kept?.rowOfSource ?? new Map());
    const assembled = {
      version,
      rowOfSource,
      rows: [...rowOfSource.values()],
      readableBy: new RecentlyUsed<readonly GraphRow[]>(MOST_READERS),
    };
    this.#tables.set(table, assembled);
    return assembled;
  }

  /** What resources yield first, then what the world gives. */
  #rowsOf(
    table: string,
    known: ReadonlyMap<Resource | JsonObject, GraphRow>,
  ): ReadonlyMap<Resource | JsonObject, GraphRow> {
    const given = this.#tenant.graph
      .rows(table)
      .map((row) => [row, known.get(row) ?? rowOfWorld(row, this.#tenantOf(String(row.id)))] as const);
    const givenIds = new Set(given.map(([, row]) => row.id));
    const rowOfSource = new Map<Resource | JsonObject, GraphRow>();
    for (const resource of this.#resourcesOf(table)) {
      const row = known.get(resource) ?? rowOfResource(resource, this.#tenantOf(resource.id));
      if (!givenIds.has(row.id)) rowOfSource.set(resource, row);
    }
    for (const [source, row] of given) rowOfSource.set(source, row);
    return rowOfSource;
  }

  /** The tenant of the subscription that a record lies in. */
  #tenantOf(id: string): string {
    const subscriptionId = /^\/subscriptions\/(?<id>[^/]+)/i.exec(id)?.groups?.id?.toLowerCase();
    return this.#tenantBySubscription.get(subscriptionId ?? '') ?? this.#tenant.tenantId;
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
}

function isResourceGroup(type: string): boolean {
  return (
    type === 'microsoft.resources/resourcegroups' ||
    type === 'microsoft.resources/subscriptions/resourcegroups'
  );
}
