import type { ErrorCode } from '../model/error-code.ts';

/** The store cannot be used as configured; the operator has to act. */
export class StoreError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
  }
}
