import type { Instant } from '../model/instant.ts';
import type { OperationError, ScriptedOperation } from './operation-script.ts';

/** How an operation ended: with the body that `Location` then answers, or with an error. */
export type Outcome = { readonly result: unknown } | { readonly error: OperationError };

/** A long-running operation of the tenant. */
export interface LongRunningOperation {
  readonly id: string;
  readonly startedAt: Instant;
  readonly scripted: ScriptedOperation | null;
  readonly finish: () => Outcome;
  pollsLeft: number;
  ended: { readonly at: Instant; readonly outcome: Outcome } | null;
}
