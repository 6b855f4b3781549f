declare const brand: unique symbol;

/** A moment in UTC as ISO 8601 with seconds (`2026-11-20T09:00:00Z`), or milliseconds where there are any. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** The moment a date-time text or Date names; null when it names none. A text without an offset is taken as UTC, as Azure does. */
export function instant(when: string | Date | null | undefined): Instant | null {
  if (when === null || when === undefined || when === '') return null;
  const hasOffset = when instanceof Date || /(?:z|[+-]\d{2}:?\d{2})$/i.test(when.trim());
  const date =
    when instanceof Date ? when : new Date(hasOffset ? when.trim() : `${when.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(date.getTime()) ? null : (date.toISOString().replace('.000Z', 'Z') as Instant);
}

export const MINUTE_IN_MS = 60_000;
export const HOUR_IN_MS = 60 * MINUTE_IN_MS;
export const DAY_IN_MS = 24 * HOUR_IN_MS;

/** The moment of a clock, in milliseconds since 1970. Throws a RangeError where that is none: a clock is wrong, not a record. */
export function momentAt(epochInMs: number): Instant {
  const at = instant(new Date(epochInMs));
  if (at === null) throw new RangeError(`${epochInMs} is no moment`);
  return at;
}

/** The moment that lies `byInMs` later; earlier where that is negative. */
export function later(moment: Instant, byInMs: number): Instant {
  return momentAt(Date.parse(moment) + byInMs);
}

/** Milliseconds from `earlier` to `later`; negative when they stand the other way round. */
export function millisecondsBetween(earlier: Instant, later: Instant): number {
  return Date.parse(later) - Date.parse(earlier);
}
