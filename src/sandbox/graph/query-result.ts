import { evaluate } from '../kql/evaluate.ts';
import { rememberedQuery } from '../kql/remembered-query.ts';
import type { Tenant } from '../tenant.ts';
import { graphDatabase } from './graph-database.ts';
import type { GraphScope } from './graph-tables.ts';
import { checkLanguage } from './language-limits.ts';
import { boundsItsRows, queryShape } from './query-shape.ts';
import { type QueryResult, resultCache } from './result-cache.ts';
import type { Page } from './skip-token.ts';

/**
 * The result of a query. A later page is taken from the result of the first one, as long as nothing in the tenant changed, so that
 * it costs as many steps as it has rows. Throws BeyondLanguage, and what `evaluate` throws.
 */
export function queryResult(
  tenant: Tenant,
  query: string,
  scope: GraphScope,
  page: Page,
  isLaterPage: boolean,
): QueryResult {
  const results = resultCache(tenant);
  const subscriptions = scope.subscriptions === null ? null : [...scope.subscriptions].sort();
  const key = JSON.stringify([query, scope.principal, subscriptions, tenant.graph.version()]);
  const kept = isLaterPage ? results.get(key) : null;
  const result = kept ?? evaluated(tenant, query, scope);
  const isMore = page.skip + page.top < result.table.rows.length;
  if (result.isPaged && isMore) results.keep(key, result);
  return result;
}

function evaluated(tenant: Tenant, query: string, scope: GraphScope): QueryResult {
  const database = graphDatabase(tenant, scope);
  const { statements, diagnostics } = rememberedQuery(query, database);
  const shape = queryShape(diagnostics.length > 0 ? [] : statements);
  checkLanguage(shape);
  const table = evaluate(query, database, tenant.clock.now());
  return { table, isPaged: !boundsItsRows(shape) };
}
