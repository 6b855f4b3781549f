import type { ErrorCode } from '../model/error-code.ts';
import { StoreError } from './store-error.ts';

/** What of an error crosses from one thread to another: Node's own way of copying would lose its code and its class. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** The system's, PostgreSQL's, or of a refusal the product's. */
  readonly code: string | null;
  readonly isRefusal: boolean;
}

export function carried(error: unknown): CarriedError {
  if (!(error instanceof Error))
    return { name: typeof error, message: String(error), stack: '', code: null, isRefusal: false };
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name, message, stack, code, isRefusal: error instanceof StoreError };
}

/** The error as it was thrown in the other thread, with the frames it had there. */
export function arrived({ name, message, stack, code, isRefusal }: CarriedError): Error {
  if (isRefusal) return new StoreError(code as ErrorCode, message);
  return Object.assign(new Error(message), { name, stack, ...(code !== null && { code }) });
}
