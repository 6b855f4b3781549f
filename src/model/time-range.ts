import type { Instant } from './instant.ts';

/** A stretch of time as it was said. Days are the asker's: which hours they are depends on the asker's time zone. */
export type TimeRange =
  /** "in the last 6 hours": an ISO 8601 duration that ends now. */
  | { readonly kind: 'last'; readonly duration: string }
  /**
   * "on 18 November 2026", "yesterday", "last night": `YYYY-MM-DD`, `YYYY-MM`, or as it is said: see `SaidDay`. Of what is said without a year (`--MM-DD`) or
   * a month (`---DD`) the nearest is meant; an ISO 8601 duration (`P3D`) is the day so long before today.
   */
  | { readonly kind: 'day'; readonly day: string }
  /** "since Monday's date": from the beginning of the day until now. */
  | { readonly kind: 'since'; readonly day: string }
  /** "for more than 7 days", "older than a month": an ISO 8601 duration, which is over. No stretch on the clock. */
  | { readonly kind: 'over'; readonly duration: string };

/** Days, and parts and rows of them, by the calendar of whoever asks; a night is from six to six, a week begins on Monday, of weekdays the last is meant. */
export type SaidDay =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | 'this-morning'
  | 'tonight'
  | 'last-night'
  | 'this-week'
  | 'next-week'
  | 'this-weekend'
  | 'last-weekend'
  | 'this-month'
  | 'last-week'
  | 'last-month'
  | Weekday;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of time on the clock; `to` is not part of it. */
export interface TimeSpan {
  readonly from: Instant;
  readonly to: Instant;
}
