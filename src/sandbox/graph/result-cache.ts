import { RecentlyUsed } from '../../model/recently-used.ts';
import type { Table } from '../kql/value.ts';
import type { Tenant } from '../tenant.ts';

/** Every row that a query gives, of which a page is answered. */
export interface QueryResult {
  readonly table: Table;
  /** Whether Azure answers it page by page: not where the query bounds its own rows. */
  readonly isPaged: boolean;
}

/** How many results are kept: as many as clients page through side by side. One of 100,000 machines takes some 15 MB. */
const KEPT = 8;

const CACHES = new WeakMap<Tenant, RecentlyUsed<QueryResult>>();

/** The results whose next page may be asked for, so that paging through a large one evaluates its query once. */
export function resultCache(tenant: Tenant): RecentlyUsed<QueryResult> {
  const cache = CACHES.get(tenant) ?? new RecentlyUsed<QueryResult>(KEPT);
  CACHES.set(tenant, cache);
  return cache;
}
