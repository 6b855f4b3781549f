import type { Reply } from '../exchange.ts';
import type { KqlSemanticError, KqlSyntaxError } from '../kql/failure.ts';
import { logAnalyticsError } from '../log-analytics-error.ts';

/** 400 for a query that does not parse; the innermost error points at the token, which is empty at the end of the query. */
export function unparsableLogQuery(
  { line, column, token: found }: KqlSyntaxError,
  correlation: string,
): Reply {
  const token = found === '<EOF>' ? '' : found;
  const message = `Query could not be parsed at '${token}' on line [${line},${column}]`;
  return badQuery(
    { code: 'SyntaxError', message: 'A recognition error occurred in the query.' },
    { code: 'SYN0002', message, line, pos: column, token },
    correlation,
  );
}

/** 400 for a query that names what is not there or mixes types. */
export function invalidLogQuery({ message }: KqlSemanticError, correlation: string): Reply {
  return badQuery(
    { code: 'SemanticError', message: 'A semantic error occurred.' },
    { code: 'SEM0100', message },
    correlation,
  );
}

/** 404 for a workspace that the tenant does not have. */
export function workspaceNotFound(workspace: string): Reply {
  return logAnalyticsError(404, 'PathNotFoundError', 'The requested path does not exist', {
    code: 'WorkspaceNotFoundError',
    message: `The workspace '${workspace}' could not be found`,
  });
}

/** 403 for a principal that may not query a workspace. */
export function insufficientAccess(principal: string, action: string, resourceId: string): Reply {
  return logAnalyticsError(
    403,
    'InsufficientAccessError',
    'The provided credentials have insufficient access to perform the requested operation',
    {
      code: 'AuthorizationFailedError',
      message: `User '${principal}' does not have access to read logs for this resource: '${action}' is missing on '${resourceId}'`,
    },
  );
}

/**
 * The wording is Azure's, from the recorded answers and the troubleshooting page of its SDK:
 * https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/monitor/Azure.Monitor.Query/TROUBLESHOOTING.md
 */
function badQuery(
  inner: { readonly code: string; readonly message: string },
  innermost: Readonly<Record<string, unknown>>,
  correlation: string,
): Reply {
  const message = 'The request had some invalid properties';
  const error = {
    code: 'BadArgumentError',
    message,
    correlationId: correlation,
    innererror: { ...inner, innererror: innermost },
  };
  return { status: 400, body: { error } };
}
