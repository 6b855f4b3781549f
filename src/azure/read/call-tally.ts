import { AsyncLocalStorage } from 'node:async_hooks';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { AzureCallCount } from '../../model/answer.ts';
import { apiOf } from './api-of.ts';

type Api = AzureCallCount['api'];

/** A request that was sent: the same one, however many count it. */
interface Call {
  readonly api: Api;
}

/**
 * Counts the requests that an answer rests on, repeated ones included. A request that several questions wait for counts once
 * for each of them, whoever sent it: so a question costs the same number, whatever else is asked at the time. What it keeps grows with
 * the requests, not with all that waited for them.
 */
export class CallTally {
  static #newest = 0;
  readonly #order: number;
  readonly #calls = new Set<Call>();
  /** Those that are told of calls to come; null once none will come. */
  #told: Set<CallTally> | null = new Set();

  constructor() {
    CallTally.#newest += 1;
    this.#order = CallTally.#newest;
  }

  add(api: Api): void {
    this.#take({ api });
  }

  /** Takes in what another tally counts, now and until it is over. However often and by whatever ways a call is taken in, it counts once. */
  include(shared: CallTally): void {
    if (shared.#told?.has(this)) return;
    shared.#told?.add(this);
    for (const call of shared.#calls) this.#take(call);
  }

  /** No call is to come: whoever includes it from now on need not be remembered. */
  end(): void {
    this.#told = null;
  }

  /** Whether this one was begun after another. */
  isAfter(other: CallTally): boolean {
    return this.#order > other.#order;
  }

  /** The counts by API, in a fixed order; APIs that were not called are left out. */
  counts(): readonly AzureCallCount[] {
    const apis = [...this.#calls].map(({ api }) => api);
    return (['arm', 'resource-graph', 'log-analytics'] as const).flatMap((api) => {
      const count = apis.filter((each) => each === api).length;
      return count === 0 ? [] : [{ api, count }];
    });
  }

  #take(call: Call): void {
    if (this.#calls.has(call)) return;
    this.#calls.add(call);
    for (const tally of this.#told ?? []) tally.#take(call);
  }
}

/** On whose behalf a request is sent, and where it is counted. */
interface Circumstances {
  readonly tally: CallTally;
  /** The question's own tally, whoever else waits for the request. */
  readonly question: CallTally;
  /** The newest question that waits for it: what was read after that one began is true for all. Null: for nobody. */
  readonly newest: CallTally | null;
}

/** The clients are shared by all questions in flight; this says which question a request belongs to. */
const current = new AsyncLocalStorage<Circumstances>();

/** Runs `work` for a question; every request that the shared clients send within it is counted in `tally`. */
export function tallied<T>(tally: CallTally, work: () => Promise<T>): Promise<T> {
  return current.run({ tally, question: tally, newest: tally }, work);
}

/** Runs what several questions may come to wait for: it is counted in `tally`, which each of them includes, and which is over with it. */
export async function talliedApart<T>(
  tally: CallTally,
  work: () => Promise<T>,
  newest: CallTally | null,
): Promise<T> {
  try {
    return await current.run({ tally, question: currentQuestion() ?? tally, newest }, work);
  } finally {
    tally.end();
  }
}

/** Where the present work is counted; undefined outside of any question. */
export function currentTally(): CallTally | undefined {
  return current.getStore()?.tally;
}

/** The question that the present work is for; undefined outside of any. */
export function currentQuestion(): CallTally | undefined {
  return current.getStore()?.question;
}

/** The newest question that waits for the present work; null where it is for none. */
export function newestQuestion(): CallTally | null {
  return current.getStore()?.newest ?? null;
}

/** Counts each request that is really sent. Its place is next to the wire. */
export const tallyPolicy: PipelinePolicy = {
  name: 'updateOpsTallyPolicy',
  sendRequest(request, next) {
    currentTally()?.add(apiOf(request.url));
    return next(request);
  },
};
