import { correlationId } from '../correlation-id.ts';
import type { Call, Reply } from '../exchange.ts';
import { evaluate } from '../kql/evaluate.ts';
import { KqlNotModelled, KqlSemanticError, KqlSyntaxError } from '../kql/failure.ts';
import { logAnalyticsError } from '../log-analytics-error.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import type { Workspace } from '../world/world.ts';
import { primaryResult } from './log-answer.ts';
import { LogDatabase } from './log-database.ts';
import { insufficientAccess, invalidLogQuery, unparsableLogQuery, workspaceNotFound } from './log-error.ts';
import { logQuery } from './log-query.ts';
import { intersection, type LogTimespan, logTimespan } from './log-timespan.ts';
import { namedWorkspace } from './named-workspace.ts';

const ALL_TIME: LogTimespan = { fromInMs: Number.NEGATIVE_INFINITY, untilInMs: Number.POSITIVE_INFINITY };

/** The query API of Log Analytics, by POST and by GET. */
export const workspaceQueries: readonly Route[] = (['POST', 'GET'] as const).map((method) => ({
  api: 'log-analytics',
  method,
  path: '/v1/workspaces/{workspace}/query',
  handle: (call, { workspace = '' }, tenant) => answered(tenant, call, workspace),
}));

function answered(tenant: Tenant, call: Call, path: string): Reply {
  const asked = logQuery(call);
  if ('problem' in asked) return logAnalyticsError(400, 'BadArgumentError', asked.problem);
  const timespan = timespanOf(asked.timespans, tenant.clock.now().getTime());
  if (timespan === null)
    return logAnalyticsError(
      400,
      'BadArgumentError',
      `timespan '${asked.timespans.join("' or '")}' is neither an ISO 8601 duration in weeks, days, hours, minutes or seconds nor start/end.`,
    );
  const workspaces: Workspace[] = [];
  for (const name of [path, ...asked.workspaces]) {
    const workspace = namedWorkspace(tenant, name);
    if (workspace === null) return workspaceNotFound(name);
    if (!workspaces.includes(workspace)) workspaces.push(workspace);
  }
  return queried(tenant, call, asked.query, new LogDatabase(workspaces, timespan));
}

/** The time that all of them name; null when one of them names none. */
function timespanOf(texts: readonly string[], nowInMs: number): LogTimespan | null {
  let common = ALL_TIME;
  for (const text of texts) {
    const timespan = logTimespan(text, nowInMs);
    if (timespan === null) return null;
    common = intersection(common, timespan);
  }
  return common;
}

function queried(tenant: Tenant, call: Call, query: string, database: LogDatabase): Reply {
  try {
    const table = evaluate(query, database, tenant.clock.now());
    const refused = refusal(tenant, call, database);
    if (refused !== null) return refused;
    const partial = database.partialTablesRead();
    return {
      status: 200,
      body: {
        tables: [primaryResult(table)],
        ...preferred(call),
        ...(partial.length === 0 ? {} : { error: partialError(partial) }),
      },
    };
  } catch (error) {
    return refusal(tenant, call, database) ?? failed(error, correlationId(call, tenant));
  }
}

/** What a principal needs on a workspace to run any query over it. Source: roles of Azure Monitor Logs. */
const QUERY = 'Microsoft.OperationalInsights/workspaces/query/read';

function refusal(tenant: Tenant, { principal }: Call, database: LogDatabase): Reply | null {
  const refused = database.workspaces.find(({ resourceId }) => !tenant.allows(principal, QUERY, resourceId));
  return refused === undefined ? null : insufficientAccess(principal, QUERY, refused.resourceId);
}

function failed(error: unknown, correlation: string): Reply {
  if (error instanceof KqlSyntaxError) return unparsableLogQuery(error, correlation);
  if (error instanceof KqlSemanticError) return invalidLogQuery(error, correlation);
  if (error instanceof KqlNotModelled)
    return logAnalyticsError(501, 'NotModelled', `The sandbox does not model ${error.construct}.`);
  throw error;
}

/** What `Prefer` asks for beside the rows. The sandbox measures nothing: its queries take no time of the tenant's. */
function preferred({ headers }: Call): object {
  const prefer = headers.get('prefer') ?? '';
  return {
    ...(prefer.includes('include-statistics=true') ? { statistics: { query: { executionTime: 0 } } } : {}),
    ...(prefer.includes('include-render=true') ? { render: {} } : {}),
  };
}

function partialError(tables: readonly { readonly table: string; readonly message: string }[]): object {
  return {
    code: 'PartialError',
    message: 'Rows are missing from the result; see details.',
    details: tables.map(({ table, message }) => ({ code: 'PartialTable', message, target: table })),
  };
}
