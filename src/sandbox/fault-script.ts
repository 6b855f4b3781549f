import { apiError } from './api-error.ts';
import { comparablePath } from './comparable-path.ts';
import { DroppedConnection } from './dropped-connection.ts';
import type { Api, Reply } from './exchange.ts';
import type { Fault } from './world/world.ts';

interface ArmedFault {
  readonly fault: Fault;
  timesLeft: number;
}

/** The faults that a world scripts: which call is hit by which, each as often as it says. */
export class FaultScript {
  readonly #faults: readonly ArmedFault[];

  constructor(faults: readonly Fault[]) {
    this.#faults = faults.map((fault) => ({ fault, timesLeft: fault.times ?? Number.POSITIVE_INFINITY }));
  }

  /** The fault that hits this call, the first that still has times left; it is used up by one. Null: none. */
  next(api: Api, path: string): Fault | null {
    const armed = this.#faults.find(
      ({ fault, timesLeft }) =>
        timesLeft > 0 &&
        fault.api === api &&
        (fault.path === undefined || comparablePath(fault.path) === comparablePath(path)),
    );
    if (armed === undefined) return null;
    armed.timesLeft -= 1;
    return armed.fault;
  }
}

/**
 * What a fault answers; null for one that only makes the call slow. Without a body it is an error in the API's own shape. Throws
 * DroppedConnection for one that breaks the connection.
 */
export function faultReply({ api, status, headers, body, drop }: Fault): Reply | null {
  if (drop === true) throw new DroppedConnection();
  if (status === undefined) return null;
  const standard = apiError(
    api,
    status,
    CODES[api][status] ?? 'ServiceError',
    `The sandbox was told to answer ${status}.`,
  );
  return {
    status,
    headers: { ...(status === 429 ? throttledHeaders(api, headers) : {}), ...headers },
    body: body === undefined ? standard.body : body,
  };
}

const ARM_CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'AuthenticationFailed',
  403: 'AuthorizationFailed',
  404: 'ResourceNotFound',
  409: 'Conflict',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

const CODES: Readonly<Record<Api, Readonly<Record<number, string>>>> = {
  arm: ARM_CODES,
  'resource-graph': { ...ARM_CODES, 429: 'RateLimiting' },
  'log-analytics': {
    ...ARM_CODES,
    400: 'BadArgumentError',
    403: 'InsufficientAccessError',
    404: 'PathNotFoundError',
  },
  'microsoft-graph': {
    ...ARM_CODES,
    400: 'Request_BadRequest',
    401: 'InvalidAuthenticationToken',
    403: 'Authorization_RequestDenied',
    404: 'Request_ResourceNotFound',
  },
};

/** Azure always says when to come back; a fault that does not gets the shortest time a client can be told. */
function throttledHeaders(api: Api, headers: Fault['headers']): Record<string, string> {
  const saysWhen = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'retry-after');
  return {
    ...(saysWhen ? {} : { 'Retry-After': '1' }),
    ...(api === 'resource-graph'
      ? { 'x-ms-user-quota-remaining': '0', 'x-ms-user-quota-resets-after': '00:00:01' }
      : {}),
  };
}
