import { setTimeout } from 'node:timers/promises';
import { apiError } from './api-error.ts';
import { apiOf } from './api-of.ts';
import { subscriptionNotFound } from './arm-error.ts';
import { DroppedConnection } from './dropped-connection.ts';
import { envelopeProblem } from './envelope-problem.ts';
import type { Api, Call, Reply } from './exchange.ts';
import { FaultScript, faultReply } from './fault-script.ts';
import { isJsonObject } from './json-object.ts';
import { loggedWrite } from './logged-write.ts';
import { MalformedJson } from './malformed-json.ts';
import { principalOf } from './principal.ts';
import { replyHeaders } from './reply-headers.ts';
import type { Route } from './route.ts';
import { RouteTable } from './route-table.ts';
import { ScriptedResponses } from './scripted-responses.ts';
import { writeToStandardError } from './standard-error.ts';
import { Tenant, type TenantOptions } from './tenant.ts';
import { tookTooLong } from './took-too-long.ts';
import { unauthenticated } from './unauthenticated.ts';
import { OutOfTime, withinTime } from './within-time.ts';
import type { World } from './world/world.ts';

/** How the request log writes a call that got no reply. */
const NO_REPLY = 0;

export interface SandboxOptions extends TenantOptions {
  /** Told of what a route threw; the caller only gets a neutral 500. Standard error if absent. */
  readonly reportCrash?: (error: unknown) => void;
}

export interface CallOptions {
  /** Ends the wait while the world's latency runs. */
  readonly signal?: AbortSignal;
  /** Absent: as long as it takes. */
  readonly longestQueryInMs?: number;
}

/** A simulated Azure: answers calls to ARM, Resource Graph and Log Analytics from a tenant's state. */
export class Sandbox {
  readonly tenant: Tenant;
  readonly #routes: RouteTable;
  readonly #responses: ScriptedResponses;
  readonly #faults: FaultScript;
  readonly #latencyInMs: World['latency'];
  readonly #reportCrash: (error: unknown) => void;
  #lastNumber = 0;

  constructor(world: World, routes: readonly Route[], { reportCrash, ...options }: SandboxOptions) {
    this.tenant = new Tenant(world, options);
    this.#routes = new RouteTable(routes);
    this.#responses = new ScriptedResponses(world.responses);
    this.#faults = new FaultScript(world.faults);
    this.#latencyInMs = world.latency;
    this.#reportCrash = reportCrash ?? writeToStandardError;
  }

  /**
   * The reply to one call, with Azure's headers. Rejects with DroppedConnection where the world has the connection break, and when
   * `signal` aborts. A query that takes longer than it may is answered 504.
   */
  async handle(call: Call, options: CallOptions = {}): Promise<Reply> {
    const api = apiOf(call.path);
    this.#lastNumber += 1;
    const headers = replyHeaders({
      api,
      method: call.method,
      path: call.path,
      number: this.#lastNumber,
      correlationId: call.headers.get('x-ms-correlation-request-id'),
    });
    const time = this.tenant.now();
    const { principal, method, path } = call;
    const record = (status: number) =>
      this.tenant.requestLog.record({ time, principal, method, path, status, api });
    try {
      const reply = await this.#answer(api, call, options);
      record(reply.status);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    } catch (error) {
      if (error instanceof DroppedConnection) record(NO_REPLY);
      throw error;
    }
  }

  async #answer(api: Api, call: Call, { signal, longestQueryInMs }: CallOptions): Promise<Reply> {
    if (principalOf(call.headers.get('authorization')) === null)
      return unauthenticated(api, call, this.tenant);
    await delay(this.#latencyInMs[api], signal);
    const scripted = this.#responses.get(call.method, call.path);
    if (scripted !== null) return scripted;
    const fault = this.#faults.next(api, call.path);
    if (fault !== null) {
      await delay(fault.latencyInMs, signal);
      if (fault.afterEffect === true) this.#handled(api, call, longestQueryInMs);
      const reply = faultReply(fault);
      if (reply !== null) return reply;
    }
    return this.#handled(api, call, longestQueryInMs);
  }

  #handled(api: Api, call: Call, longestQueryInMs: number | undefined): Reply {
    const reply = this.#refusal(api, call) ?? this.#routed(api, call, longestQueryInMs);
    const event = api === 'arm' ? loggedWrite(this.tenant, call, reply) : null;
    if (event !== null) this.tenant.log(event);
    return reply;
  }

  /** What Azure refuses before any provider sees the call. */
  #refusal(api: Api, call: Call): Reply | null {
    if (call.body instanceof MalformedJson)
      return apiError(
        api,
        400,
        api === 'log-analytics' ? 'BadArgumentError' : 'InvalidRequestContent',
        `The request body is not valid JSON: ${call.body.reason}`,
      );
    if (api === 'log-analytics' || api === 'microsoft-graph') return null;
    if ((call.query.get('api-version') ?? '') === '')
      return apiError(
        api,
        400,
        'MissingApiVersionParameter',
        'The api-version query parameter (?api-version=) is required for all requests.',
      );
    const subscriptionId = /^\/subscriptions\/(?<id>[^/]+)/i.exec(call.path)?.groups?.id;
    if (subscriptionId !== undefined && this.tenant.subscription(subscriptionId) === null)
      return subscriptionNotFound(subscriptionId);
    const isWritten = call.method === 'PUT' || call.method === 'PATCH';
    const problem = isWritten && isJsonObject(call.body) ? envelopeProblem(call.body) : null;
    if (problem === null) return null;
    return apiError(api, 400, 'InvalidRequestContent', `'${problem.key}' ${problem.says}.`);
  }

  #routed(api: Api, call: Call, longestQueryInMs: number | undefined): Reply {
    const match = this.#routes.match(api, call.method, call.path);
    if (match === null)
      return apiError(
        api,
        501,
        'NotModelled',
        `The sandbox does not model ${call.method} ${call.path}; a world can answer it under 'responses'.`,
      );
    const handled = () => match.route.handle(call, match.params, this.tenant);
    // Only a query may be stopped where it stands: it leaves nothing half written.
    const isBounded = longestQueryInMs !== undefined && isQuery(api);
    try {
      return isBounded ? withinTime(longestQueryInMs, handled) : handled();
    } catch (error) {
      // What outgrows a text, a list or the stack would take too long in Azure as well.
      if (isQuery(api) && (error instanceof OutOfTime || error instanceof RangeError))
        return tookTooLong(api);
      this.#reportCrash(error);
      return apiError(
        api,
        500,
        'InternalServerError',
        'The sandbox failed on this call; its standard error says where.',
      );
    }
  }
}

function isQuery(api: Api): boolean {
  return api === 'resource-graph' || api === 'log-analytics';
}

/** Latency is real time even on a clock that stands still: it is there to be felt, and only where a world asks for it. */
async function delay(milliseconds: number | undefined, signal: AbortSignal | undefined): Promise<void> {
  if (milliseconds === undefined || milliseconds === 0) return;
  await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
}
