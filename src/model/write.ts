/** One write to ARM. */
export interface Write {
  readonly method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** A resource id, or one with an action: `…/virtualMachines/vm-01/start`. */
  readonly path: string;
  readonly apiVersion: string;
  readonly body?: unknown;
}

/**
 * What became of a write. It was sent once, whatever this says, or not at all: `late`. Only after that and `refused` it is certain that
 * nothing was carried out; after `unknown` the resource itself has to be looked at before anybody tries again.
 */
export type WriteOutcome = Accepted | Refused | Unknown | Late;

/** It had to leave before, and did not. */
export interface Late {
  readonly outcome: 'late';
}

export interface Accepted {
  readonly outcome: 'accepted';
  readonly status: number;
  /** Where the running operation can be observed; null where it is done already. */
  readonly operation: Operation | null;
  readonly retryAfterInMs: number | null;
  /** The body as JSON; null where there is none that can be read. */
  readonly body: unknown;
}

export interface Refused {
  readonly outcome: 'refused';
  /** 4xx, 429 included; null where no credential let it be sent. */
  readonly status: number | null;
  /** Azure's own code and message; the status as the code where the body has none. */
  readonly code: string;
  readonly message: string;
  /** How long Azure wants to be left alone, where it says so: of a 429. */
  readonly retryAfterInMs: number | null;
}

export interface Unknown {
  readonly outcome: 'unknown';
  readonly reason: 'no-answer' | 'server-error' | 'unexpected-status';
  readonly status: number | null;
}

/** A long-running operation: where Azure answers for it, and in which of its two manners ("Track asynchronous Azure operations"). */
export interface Operation {
  readonly url: string;
  /** `Azure-AsyncOperation` answers with a status of its own, `Location` with the result once there is one. */
  readonly header: 'Azure-AsyncOperation' | 'Location';
}

/** How an operation stands. */
export type OperationState =
  | { readonly state: 'running'; readonly retryAfterInMs: number | null }
  | { readonly state: 'succeeded'; readonly body: unknown }
  | { readonly state: 'failed'; readonly code: string; readonly message: string }
  /** It could not be looked at: it may be running, done or forgotten. */
  | {
      readonly state: 'unreadable';
      readonly reason: 'foreign-address' | 'no-answer' | 'no-status' | 'http-error';
      readonly status: number | null;
    };
