import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../model/instant.ts';

/** A moment on the wall of a time zone, with its distance from UTC: `2026-11-21 02:00 +09:00`. `timeZone`: IANA. */
export function wallTimeOf(at: Instant, timeZone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })} ${there.offset}`;
}
