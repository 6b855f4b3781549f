import { armError, notModelled } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import { evaluate } from '../kql/evaluate.ts';
import { KqlNotModelled, KqlSemanticError, KqlSyntaxError } from '../kql/failure.ts';
import type { Table } from '../kql/value.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { graphAnswer } from './graph-answer.ts';
import { badGraphRequest, invalidQuery, unknownTable, unparsableQuery } from './graph-error.ts';
import { type GraphScope, GraphTables } from './graph-tables.ts';
import { MOST_ROWS_A_PAGE, type QueryRequest, queryRequest } from './query-request.ts';
import { type QueryShape, queryShape } from './query-shape.ts';
import { countRequest } from './request-quota.ts';
import { resultCache } from './result-cache.ts';
import { RESOURCE_GRAPH_SCHEMA } from './schema.ts';
import { type Page, pageOf } from './skip-token.ts';
import { unknownTableOf } from './unknown-table.ts';

/** Joins, and as many expansions, that Resource Graph allows one query ("Understanding the Azure Resource Graph query language"). */
const MOST_JOINS = 3;
/** How many rows mv-expand makes of one where the query does not say; the same source. */
const EXPANDED_ROWS = 128;

/** POST resources of Azure Resource Graph: the real query over the tenant's rows. */
export const queryResources: Route = {
  api: 'resource-graph',
  method: 'POST',
  path: '/providers/Microsoft.ResourceGraph/resources',
  handle(call, _params, tenant) {
    const quota = countRequest(tenant, call.principal);
    const headers = {
      'x-ms-user-quota-remaining': String(quota.remaining),
      'x-ms-user-quota-resets-after': `00:00:${String(quota.resetsInS).padStart(2, '0')}`,
    };
    if (quota.isExceeded) {
      const reply = armError(429, 'RateLimiting', 'The quota of requests to Resource Graph is used up.');
      return { ...reply, headers: { ...headers, 'Retry-After': String(quota.resetsInS) } };
    }
    return { ...answered(tenant, call), headers };
  },
};

function answered(tenant: Tenant, call: Call): Reply {
  const parsed = queryRequest.safeParse(call.body ?? {});
  if (!parsed.success)
    return badGraphRequest(
      ...parsed.error.issues.map(({ message, path }) => ({
        code: 'InvalidRequest',
        message,
        target: path.join('.'),
      })),
    );
  const request = parsed.data;
  const { authorizationScopeFilter, $skipToken } = request.options ?? {};
  if ((request.facets ?? []).length > 0) return notModelled('facets of Resource Graph');
  if ((authorizationScopeFilter ?? 'AtScopeAndBelow') !== 'AtScopeAndBelow')
    return notModelled(`authorizationScopeFilter ${authorizationScopeFilter}`);
  const scope = scopeOf(tenant, call, request);
  if (scope === null)
    return badGraphRequest({
      code: 'NoValidSubscriptionsInQueryRequest',
      message: 'None of the subscriptions in the request exists in this tenant.',
    });
  const token = typeof $skipToken === 'string' ? pageOf($skipToken) : null;
  if (typeof $skipToken === 'string' && token === null)
    return badGraphRequest({
      code: 'InvalidSkipToken',
      message: '$skipToken was not given out by this API.',
    });
  return queried(tenant, request, scope, token);
}

/** The subscriptions named; those of a management group are all that the tenant has. Null when none of those named exists. */
function scopeOf(
  tenant: Tenant,
  { principal }: Call,
  { subscriptions, managementGroups }: QueryRequest,
): GraphScope | null {
  const named = subscriptions ?? [];
  if (named.length === 0 || (managementGroups ?? []).length > 0) return { principal, subscriptions: null };
  const known = named.filter((subscriptionId) => tenant.subscription(subscriptionId) !== null);
  if (known.length === 0) return null;
  return { principal, subscriptions: new Set(known.map((subscriptionId) => subscriptionId.toLowerCase())) };
}

function queried(tenant: Tenant, request: QueryRequest, scope: GraphScope, token: Page | null): Reply {
  const shape = queryShape(request.query);
  const tooMuch = beyondLimits(shape);
  if (tooMuch !== null) return tooMuch;
  const { $top, $skip, resultFormat } = request.options ?? {};
  const page = {
    skip: token?.skip ?? $skip ?? 0,
    top: $top ?? token?.top ?? MOST_ROWS_A_PAGE,
  };
  try {
    const table = resultOf(tenant, request.query, scope, token !== null);
    return {
      status: 200,
      body: graphAnswer(table, page, !shape.isRowLimited, resultFormat ?? 'objectArray'),
    };
  } catch (error) {
    return failed(error, request.query);
  }
}

function beyondLimits({ joins, expansions }: QueryShape): Reply | null {
  if (joins > MOST_JOINS)
    return invalidQuery(`The query has ${joins} joins; at most ${MOST_JOINS} are allowed.`);
  if (expansions > MOST_JOINS)
    return invalidQuery(`The query has ${expansions} mv-expand; at most ${MOST_JOINS} are allowed.`);
  return null;
}

/** Later pages come from the result of the first one, as long as nothing in the tenant changed. */
function resultOf(tenant: Tenant, query: string, scope: GraphScope, isLaterPage: boolean): Table {
  const results = resultCache(tenant);
  const subscriptions = scope.subscriptions === null ? null : [...scope.subscriptions].sort();
  const key = JSON.stringify([query, scope.principal, subscriptions, tenant.graph.version()]);
  const kept = isLaterPage ? results.get(key) : null;
  const table = kept ?? evaluated(tenant, query, scope);
  results.keep(key, table);
  return table;
}

function evaluated(tenant: Tenant, query: string, scope: GraphScope): Table {
  const tables = GraphTables.of(tenant);
  const sources = [...RESOURCE_GRAPH_SCHEMA].map(
    ([name, columns]) => [name, { columns, rows: () => tables.cells(name, scope) }] as const,
  );
  const database = {
    name: 'AzureResourceGraph',
    tables: new Map(sources),
    areTableNamesCaseInsensitive: true,
    defaultTable: 'resources',
    mvExpandRowLimit: EXPANDED_ROWS,
  };
  return evaluate(query, database, tenant.clock.now());
}

function failed(error: unknown, query: string): Reply {
  if (error instanceof KqlSyntaxError) return unparsableQuery(error);
  if (error instanceof KqlNotModelled) return notModelled(error.construct);
  if (!(error instanceof KqlSemanticError)) throw error;
  const table = unknownTableOf(query, error);
  return table === null ? invalidQuery(error.message) : unknownTable(table);
}
