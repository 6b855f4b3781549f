import { correlationId } from '../correlation-id.ts';
import type { Call, Reply } from '../exchange.ts';
import type { KqlSyntaxError } from '../kql/failure.ts';
import type { Tenant } from '../tenant.ts';

/** What is wrong with a request; a query that does not parse has its place here too. */
export interface GraphErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

/** Answers 400 `BadRequest` in Resource Graph's shape and words; what is wrong stands in `details`. */
export class GraphErrors {
  readonly #tenant: Tenant;
  readonly #call: Call;

  constructor(tenant: Tenant, call: Call) {
    this.#tenant = tenant;
    this.#call = call;
  }

  badRequest(...details: readonly GraphErrorDetail[]): Reply {
    const timestamp = this.#tenant.clock.now().toISOString();
    const correlation = correlationId(this.#call, this.#tenant);
    const message = `Please provide below info when asking for support: timestamp = ${timestamp}, correlationId = ${correlation}.`;
    return { status: 400, body: { error: { code: 'BadRequest', message, details } } };
  }

  /** The query cannot be run; the second detail says why. */
  invalidQuery(detail: GraphErrorDetail): Reply {
    return this.badRequest(INVALID_QUERY, detail);
  }
}

/** The wording is Azure's: https://github.com/Azure/azure-powershell/issues/13762. */
const INVALID_QUERY: GraphErrorDetail = {
  code: 'InvalidQuery',
  message:
    'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
};

/** The query does not parse, and where. */
export function parserFailure({ line, column, token }: KqlSyntaxError): GraphErrorDetail {
  const code = 'ParserFailure';
  return { code, message: code, line, characterPositionInLine: column, token };
}

/** The query reads a table that Resource Graph does not have. */
export function disallowedTable(table: string): GraphErrorDetail {
  return {
    code: 'DisallowedLogicalTableName',
    message: `Table ${table} is invalid, unsupported or disallowed.`,
    logicalTableName: table,
  };
}
