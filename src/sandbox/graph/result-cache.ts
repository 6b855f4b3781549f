import type { Table } from '../kql/value.ts';
import type { Tenant } from '../tenant.ts';

/** How many results are kept: as many as clients page through side by side. */
const KEPT = 4;

/** The results whose next page may be asked for, so that paging through a large one evaluates its query once. */
export class ResultCache {
  static readonly #ofTenant = new WeakMap<Tenant, ResultCache>();
  readonly #results = new Map<string, Table>();

  static of(tenant: Tenant): ResultCache {
    const cache = ResultCache.#ofTenant.get(tenant) ?? new ResultCache();
    ResultCache.#ofTenant.set(tenant, cache);
    return cache;
  }

  get(key: string): Table | null {
    return this.#results.get(key) ?? null;
  }

  keep(key: string, table: Table): void {
    this.#results.delete(key);
    this.#results.set(key, table);
    const [oldest] = this.#results.keys();
    if (this.#results.size > KEPT && oldest !== undefined) this.#results.delete(oldest);
  }
}
