import { randomBytes } from 'node:crypto';

/** The only way to randomness. */
export interface Ids {
  /** A text that nobody can guess, 128 random bits, safe in URLs and JSON. */
  next(): string;
}

export const RANDOM_IDS: Ids = { next: () => randomBytes(16).toString('base64url') };
