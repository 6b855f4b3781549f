import type { Instant } from '../model/instant.ts';
import type { Api } from './exchange.ts';

/** One call as the sandbox answered it. `time` is the sandbox's clock. */
export interface LoggedRequest {
  readonly time: Instant;
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly api: Api;
}

/** How many calls are kept, some 250 bytes each: a sandbox that runs for days does not grow. */
export const MOST_LOGGED_REQUESTS = 10_000;

/** The newest calls, in the order they were answered. */
export class RequestLog {
  #requests: LoggedRequest[] = [];
  #count = 0;

  record(request: LoggedRequest): void {
    this.#count += 1;
    this.#requests.push(request);
    // Cut down rarely, so that a call costs the same whatever the log holds.
    if (this.#requests.length >= 2 * MOST_LOGGED_REQUESTS) this.#requests = this.#newest();
  }

  requests(): readonly LoggedRequest[] {
    return this.#newest();
  }

  /** How many calls were answered in all, those no longer kept too. */
  count(): number {
    return this.#count;
  }

  #newest(): LoggedRequest[] {
    return this.#requests.slice(-MOST_LOGGED_REQUESTS);
  }
}
