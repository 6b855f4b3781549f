import type { Reply } from '../exchange.ts';
import type { KqlSyntaxError } from '../kql/failure.ts';

interface Detail {
  readonly code: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

/** 400 `BadRequest` in Resource Graph's shape; what is wrong stands in `details`. */
export function badGraphRequest(...details: readonly Detail[]): Reply {
  return {
    status: 400,
    body: { error: { code: 'BadRequest', message: 'The request is not valid; see details.', details } },
  };
}

/** The query does not parse: the second detail says where. */
export function unparsableQuery({ message, line, column, token }: KqlSyntaxError): Reply {
  return badGraphRequest(INVALID_QUERY, {
    code: 'ParserFailure',
    message,
    line,
    characterPositionInLine: column,
    token,
  });
}

/** The query parses but cannot be run. */
export function invalidQuery(message: string): Reply {
  return badGraphRequest(INVALID_QUERY, { code: 'QueryValidationError', message });
}

/** The query reads a table that Resource Graph does not have. */
export function unknownTable(table: string): Reply {
  return badGraphRequest(INVALID_QUERY, {
    code: 'DisallowedLogicalTableName',
    message: `Resource Graph has no table '${table}'.`,
    logicalTableName: table,
  });
}

const INVALID_QUERY: Detail = { code: 'InvalidQuery', message: 'The query is not valid.' };
