import type { Instant } from './instant.ts';
import type { Locale } from './locale.ts';

/** What none can keep: posting by mail, a time that no day has, a second time of day, two digests in one sentence, a zone that may be several. */
export const UNKEPT_WISHES = ['mail', 'no-such-time', 'other-time', 'several', 'zone'] as const;
export type UnkeptWish = (typeof UNKEPT_WISHES)[number];

/** What a question says of digests beside where and when; each absent where it says nothing of it. */
export interface DigestWish {
  /** Only what somebody has to see to; false: all of it again. */
  readonly errorsOnly?: boolean;
  /** The language of the digest, where it is not that of the question. */
  readonly language?: Locale;
  /** It is to come by a cron expression, whose times are none that a digest can have. */
  readonly cron?: 'unkept';
  /** What is wished besides and cannot be kept. */
  readonly unkept?: readonly UnkeptWish[];
  /** IANA. */
  readonly timeZone?: string;
  readonly move?: 'pause' | 'resume';
  /** How often the digest comes that is meant ("the weekly one"). */
  readonly every?: 'day' | 'week' | 'month';
  /** The digest that is meant: behind buttons. */
  readonly id?: string;
  /** When it was posted before: what it is compared with. */
  readonly since?: Instant;
  /** All of it, also where nothing has changed. */
  readonly whole?: true;
  /** It speaks of run notices: of what is told before and after the runs of schedules. */
  readonly runs?: true;
  /** Of run notices: nothing before a run, one card after it. */
  readonly afterOnly?: boolean;
  /** Of run notices: the next run of the machines alone. */
  readonly once?: true;
  /** The one run that is told; its schedule stands beside the machines. */
  readonly run?: RunSpan;
}

/** When the window of a run opens and closes. */
export interface RunSpan {
  readonly start: Instant;
  readonly end: Instant;
}
