import { armError, notModelled } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import { KqlNotModelled, KqlSemanticError, KqlSyntaxError } from '../kql/failure.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { graphAnswer } from './graph-answer.ts';
import { disallowedTable, GraphErrors, parserFailure } from './graph-error.ts';
import type { GraphScope } from './graph-tables.ts';
import { BeyondLanguage } from './language-limits.ts';
import { MOST_ROWS_A_PAGE, type QueryRequest, queryRequest } from './query-request.ts';
import { queryResult } from './query-result.ts';
import { countRequest } from './request-quota.ts';
import { type Page, pageOf } from './skip-token.ts';
import { unknownTableOf } from './unknown-table.ts';

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
  const errors = new GraphErrors(tenant, call);
  const parsed = queryRequest.safeParse(call.body ?? {});
  if (!parsed.success)
    return errors.badRequest(
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
    return errors.badRequest({
      code: 'NoValidSubscriptionsInQueryRequest',
      message: 'None of the subscriptions in the request exists in this tenant.',
    });
  const token = typeof $skipToken === 'string' ? pageOf($skipToken) : null;
  if (typeof $skipToken === 'string' && token === null)
    return errors.badRequest({
      code: 'InvalidSkipToken',
      message: '$skipToken was not given out by this API.',
    });
  try {
    return queried(tenant, request, scope, token);
  } catch (error) {
    return failed(error, request.query, errors);
  }
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
  const { $top, $skip, resultFormat } = request.options ?? {};
  const page = {
    skip: token?.skip ?? $skip ?? 0,
    top: $top ?? token?.top ?? MOST_ROWS_A_PAGE,
  };
  const { isPaged, table } = queryResult(tenant, request.query, scope, page, token !== null);
  return { status: 200, body: graphAnswer(table, page, isPaged, resultFormat ?? 'objectArray') };
}

function failed(error: unknown, query: string, errors: GraphErrors): Reply {
  if (error instanceof BeyondLanguage) return errors.invalidQuery(error.detail);
  if (error instanceof KqlSyntaxError) return errors.invalidQuery(parserFailure(error));
  if (error instanceof KqlNotModelled) return notModelled(error.construct);
  if (!(error instanceof KqlSemanticError)) throw error;
  const table = unknownTableOf(query, error);
  return errors.invalidQuery(
    table === null ? { code: 'QueryValidationError', message: error.message } : disallowedTable(table),
  );
}
