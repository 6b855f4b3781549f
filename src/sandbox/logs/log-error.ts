import type { Reply } from '../exchange.ts';
import type { KqlSemanticError, KqlSyntaxError } from '../kql/failure.ts';
import { logAnalyticsError } from '../log-analytics-error.ts';

/** 400 for a query that does not parse; the innermost error points at the token. */
export function unparsableLogQuery({ message, line, column, token }: KqlSyntaxError): Reply {
  return badArgument('SyntaxError', { code: 'SYN0002', message, line, pos: column, token });
}

/** 400 for a query that names what is not there or mixes types. */
export function invalidLogQuery({ message }: KqlSemanticError): Reply {
  return badArgument('SemanticError', { code: 'SEM0100', message });
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

function badArgument(code: string, innermost: Readonly<Record<string, unknown>>): Reply {
  return logAnalyticsError(400, 'BadArgumentError', 'The query is not valid; see innererror.', {
    code,
    message: 'The query is not valid.',
    innererror: innermost,
  });
}
