import type { GapCode } from './error-code.ts';
import type { FactId } from './fact.ts';
import type { Text } from './locale.ts';

/** What a gap is in: a fact, or finding the machine itself. */
export type GapSubject = FactId | 'machine';

/** What could not be read, why, and what would close it. Never reads as healthy. */
export interface Gap {
  readonly isKnown: false;
  readonly fact: GapSubject;
  readonly code: GapCode;
  /** The permission or state that would close the gap, as one sentence. */
  readonly needs: Text;
}

export interface Known<T> {
  readonly isKnown: true;
  readonly value: T;
}

/** A fact about one machine: read, or a gap. */
export type Reading<T> = Known<T> | Gap;

export function known<T>(value: T): Known<T> {
  return { isKnown: true, value };
}

export function gap(fact: GapSubject, code: GapCode, needs: Text): Gap {
  return { isKnown: false, fact, code, needs };
}
