import { calendarInstant } from './calendar-instant.ts';

/** The moment a world's `now` names, or why it names none. */
export function startTime(now: unknown): Date | string {
  const fix = 'write an absolute date-time with its offset, as in 2026-11-20T09:00:00Z';
  if (now === undefined) return `is missing; ${fix}`;
  if (typeof now !== 'string') return `is not text; ${fix}`;
  if (/^now/i.test(now)) return `is relative, and everything else is relative to it; ${fix}`;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(now)) return `is not a date-time; ${fix}`;
  if (!/(?:z|[+-]\d{2}:?\d{2})$/i.test(now)) return `has no offset from UTC; ${fix}`;
  const moment = calendarInstant(now);
  return moment === null ? `is not a date-time; ${fix}` : new Date(moment);
}
