import type { CarriedError } from './carried-error.ts';
import type { DataDirectory } from './unusable-directory.ts';

/**
 * What the thread of the embedded store is asked for: one statement after another in the order they come, between one
 * `open`, first, and one `close`.
 */
export type EmbeddedCall =
  | { readonly kind: 'open'; readonly directory: DataDirectory | null }
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'close' };

/** A call on its way, by a number that its reply repeats. */
export interface NumberedCall {
  readonly number: number;
  readonly call: EmbeddedCall;
}

/** Every call is replied to; `rows` are none but for a query that has some. */
export type EmbeddedReply =
  | { readonly number: number; readonly rows: readonly unknown[] }
  | { readonly number: number; readonly error: CarriedError };
