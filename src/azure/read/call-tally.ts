import { AsyncLocalStorage } from 'node:async_hooks';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { AzureCallCount } from '../../model/answer.ts';

/** Counts the requests that reach Azure on behalf of one question, repeated ones included. */
export class CallTally {
  readonly #counts = new Map<AzureCallCount['api'], number>();

  add(api: AzureCallCount['api']): void {
    this.#counts.set(api, (this.#counts.get(api) ?? 0) + 1);
  }

  /** The counts by API, in a fixed order; APIs that were not called are left out. */
  counts(): readonly AzureCallCount[] {
    return (['arm', 'resource-graph', 'log-analytics'] as const).flatMap((api) => {
      const count = this.#counts.get(api);
      return count === undefined ? [] : [{ api, count }];
    });
  }
}

/** The clients are shared by all questions in flight; this says which question a request belongs to. */
const current = new AsyncLocalStorage<CallTally>();

/** Runs `work`; every request that the shared clients send within it is counted in `tally`. */
export function tallied<T>(tally: CallTally, work: () => Promise<T>): Promise<T> {
  return current.run(tally, work);
}

/** Counts each request that is really sent. Its place is after the retry policy. */
export const tallyPolicy: PipelinePolicy = {
  name: 'updateOpsTallyPolicy',
  sendRequest(request, next) {
    current.getStore()?.add(apiOf(request.url));
    return next(request);
  },
};

function apiOf(url: string): AzureCallCount['api'] {
  const { hostname, pathname } = new URL(url);
  if (hostname.startsWith('api.loganalytics')) return 'log-analytics';
  return pathname.toLowerCase().startsWith('/providers/microsoft.resourcegraph/') ? 'resource-graph' : 'arm';
}
