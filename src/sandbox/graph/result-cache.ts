import type { Table } from '../kql/value.ts';
import { RecentlyUsed } from '../recently-used.ts';
import type { Tenant } from '../tenant.ts';

/** How many results are kept: as many as clients page through side by side. */
const KEPT = 4;

const CACHES = new WeakMap<Tenant, RecentlyUsed<Table>>();

/** The results whose next page may be asked for, so that paging through a large one evaluates its query once. */
export function resultCache(tenant: Tenant): RecentlyUsed<Table> {
  const cache = CACHES.get(tenant) ?? new RecentlyUsed<Table>(KEPT);
  CACHES.set(tenant, cache);
  return cache;
}
