import { AsyncLocalStorage } from 'node:async_hooks';
import { type PipelinePolicy, type PipelineRequest, RestError } from '@azure/core-rest-pipeline';
import type { Chance } from '../../model/chance.ts';
import type { Clock } from '../../model/clock.ts';
import { apiOf } from './api-of.ts';
import { currentQuestion } from './call-tally.ts';
import { RateGate, TurnRefused } from './rate-gate.ts';
import { tokenBucket } from './token-bucket.ts';
import { type Window, windowQuota } from './window-quota.ts';

/** "Guidance for throttled requests in Azure Resource Graph". */
const RESOURCE_GRAPH: Window = { requests: 15, lengthInMs: 5_000 };
/** "Azure Monitor service limits", Log Analytics query API. */
const LOG_ANALYTICS: Window = { requests: 200, lengthInMs: 30_000 };
const MOST_LOG_QUERIES_AT_ONCE = 5;
/** The same page, activity log. */
const ACTIVITY_LOG: Window = { requests: 50, lengthInMs: 30_000 };
/** "Understand how Azure Resource Manager throttles requests": reads of one principal in one subscription, and in the tenant. */
const ARM = { tokens: 250, refillPerSecond: 25 };

/** A turn that was waited for before the request was made; the request that then leaves uses it up. */
interface Turn {
  readonly gate: RateGate;
  isUsed: boolean;
}

/** Work outside of any question waits as one asker. */
const NOBODY = {};

/** A gate for each quota of one identity. */
export class Gates {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #gates = new Map<string, RateGate>();
  readonly #turn = new AsyncLocalStorage<Turn>();
  readonly #seen = new WeakSet<PipelineRequest>();

  constructor(clock: Clock, chance: Chance) {
    this.#clock = clock;
    this.#chance = chance;
  }

  /** Runs `work` once a request to that address may leave: what is to be asked can be put together at that last moment. Throws like a request that Azure throttles. */
  async inTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
    const gate = this.#gateOf(url);
    await entered(gate, false);
    const turn: Turn = { gate, isUsed: false };
    try {
      return await this.#turn.run(turn, work);
    } finally {
      if (!turn.isUsed) gate.leave(null);
    }
  }

  /** Holds each request until its quota lets it leave. Its place is after the retry policy: repeated requests wait as well, and go first. */
  readonly policy: PipelinePolicy = {
    name: 'updateOpsGatePolicy',
    sendRequest: async (request, next) => {
      const gate = this.#gateOf(request.url);
      const turn = this.#turn.getStore();
      if (turn?.gate === gate && !turn.isUsed) turn.isUsed = true;
      else await entered(gate, this.#seen.has(request));
      this.#seen.add(request);
      const reply = await next(request).catch((error: unknown) => {
        gate.leave(null);
        throw error;
      });
      gate.leave(reply);
      return reply;
    },
  };

  #gateOf(url: string): RateGate {
    const name = gateName(url);
    const gate = this.#gates.get(name) ?? this.#opened(name);
    this.#gates.set(name, gate);
    return gate;
  }

  #opened(name: string): RateGate {
    const common = { clock: this.#clock, chance: this.#chance };
    if (name === 'resource-graph') return new RateGate({ ...common, quota: windowQuota(RESOURCE_GRAPH) });
    if (name === 'activity-log') return new RateGate({ ...common, quota: windowQuota(ACTIVITY_LOG) });
    if (name === 'log-analytics')
      return new RateGate({
        ...common,
        quota: windowQuota(LOG_ANALYTICS),
        mostAtOnce: MOST_LOG_QUERIES_AT_ONCE,
      });
    const header = `x-ms-ratelimit-remaining-${name === 'tenant' ? 'tenant' : 'subscription'}-reads`;
    return new RateGate({ ...common, quota: tokenBucket({ ...ARM, header }) });
  }
}

/** The quota that a request counts against. */
function gateName(url: string): string {
  const api = apiOf(url);
  if (api !== 'arm') return api;
  const path = new URL(url).pathname.toLowerCase();
  if (path.includes('/providers/microsoft.insights/eventtypes/')) return 'activity-log';
  return /^\/subscriptions\/([^/]+)/.exec(path)?.[0] ?? 'tenant';
}

async function entered(gate: RateGate, isAgain: boolean): Promise<void> {
  try {
    await gate.enter(currentQuestion() ?? NOBODY, isAgain);
  } catch (error) {
    if (!(error instanceof TurnRefused)) throw error;
    throw new RestError('Waited too long for a turn under the quota', { statusCode: 429 });
  }
}
