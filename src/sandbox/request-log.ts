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

/** Every call so far, in the order they were answered. */
export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  record(request: LoggedRequest): void {
    this.#requests.push(request);
  }

  requests(): readonly LoggedRequest[] {
    return this.#requests;
  }
}
