import { AsyncLocalStorage } from 'node:async_hooks';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { AzureCallCount } from '../../model/answer.ts';
import { apiOf } from './api-of.ts';

type Api = AzureCallCount['api'];

/**
 * Counts the requests that an answer rests on, repeated ones included. A request that several questions wait for counts once
 * for each of them, whoever sent it: so a question costs the same number, whatever else is asked at the time.
 */
export class CallTally {
  static #newest = 0;
  readonly #order: number;
  readonly #own = new Map<Api, number>();
  readonly #shared = new Set<CallTally>();

  constructor() {
    CallTally.#newest += 1;
    this.#order = CallTally.#newest;
  }

  add(api: Api): void {
    this.#own.set(api, (this.#own.get(api) ?? 0) + 1);
  }

  /** Takes in what another tally counts, now and later. However often the same one is taken in, it counts once. */
  include(shared: CallTally): void {
    this.#shared.add(shared);
  }

  /** Whether this one was begun after another. */
  isAfter(other: CallTally): boolean {
    return this.#order > other.#order;
  }

  /** The counts by API, in a fixed order; APIs that were not called are left out. */
  counts(): readonly AzureCallCount[] {
    const all = [...this.#withShared()];
    return (['arm', 'resource-graph', 'log-analytics'] as const).flatMap((api) => {
      const count = all.reduce((sum, tally) => sum + (tally.#own.get(api) ?? 0), 0);
      return count === 0 ? [] : [{ api, count }];
    });
  }

  #withShared(seen: Set<CallTally> = new Set()): Set<CallTally> {
    if (seen.has(this)) return seen;
    seen.add(this);
    for (const shared of this.#shared) shared.#withShared(seen);
    return seen;
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

/** Runs what several questions may come to wait for: it is counted in `tally`, which each of them includes. */
export function talliedApart<T>(
  tally: CallTally,
  work: () => Promise<T>,
  newest: CallTally | null,
): Promise<T> {
  return current.run({ tally, question: currentQuestion() ?? tally, newest }, work);
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
