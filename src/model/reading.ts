import type { GapCode } from './error-code.ts';
import type { Text } from './locale.ts';

/** What a gap is in: a fact, or finding the machine itself. */
export interface GapSubject {
  readonly id: string;
  /** What it is called in a sentence. */
  readonly title: Text;
}

/** Finding a machine, rather than a fact about one. */
export const MACHINE: GapSubject = { id: 'machine', title: { en: 'the machine', ja: 'マシン' } };

/** What could not be read, why, and what would close it. Never reads as healthy. */
export interface Gap {
  readonly isKnown: false;
  /** Id of the fact, or `machine`. */
  readonly fact: string;
  readonly title: Text;
  readonly code: GapCode;
  /** The permission or state that would close the gap, as one sentence. */
  readonly needs: Text;
}

export interface Known<T> {
  readonly isKnown: true;
  readonly value: T;
  /** The value is of a part: what else there may be could not be read. What it shows is so; what it does not show may still be there. */
  readonly missing?: Gap;
}

/** A fact about one machine: read, or a gap. */
export type Reading<T> = Known<T> | Gap;

export function known<T>(value: T, missing: Gap | null = null): Known<T> {
  return missing === null ? { isKnown: true, value } : { isKnown: true, value, missing };
}

/** What of a reading could not be read: all of it, or a part; null where all was. */
export function unreadPart(reading: Reading<unknown> | undefined): Gap | null {
  if (reading === undefined) return null;
  return reading.isKnown ? (reading.missing ?? null) : reading;
}

export function gap({ id, title }: GapSubject, code: GapCode, needs: Text): Gap {
  return { isKnown: false, fact: id, title, code, needs };
}

/** The same gap, as one of another fact that could not be told because of it. */
export function gapIn({ id, title }: GapSubject, { code, needs }: Gap): Gap {
  return { isKnown: false, fact: id, title, code, needs };
}
