import type { Instant } from './instant.ts';
import type { Text } from './locale.ts';
import type { Question } from './question.ts';

/** When a digest is posted, on the wall of a time zone. */
export interface Cadence {
  /** As Azure writes it: `Week Monday`, `Month Second Tuesday Offset1`. */
  readonly recurrence: string;
  /** `HH:mm`. */
  readonly time: string;
  /** IANA. */
  readonly timeZone: string;
  /** The day from which periods are counted: `2026-11-20`. */
  readonly from: string;
}

/** Not at times of its own: before and after each run of a schedule that takes the machines. */
export interface AroundRuns {
  readonly around: 'runs';
  /** IANA: of who asked. */
  readonly timeZone: string;
  /** What ended before is not told. */
  readonly from: Instant;
  /** What starts later is not told, either: of one run alone when that ends. */
  readonly until?: Instant;
}

/** What is posted, and when. */
export interface DigestPlan {
  readonly cadence: Cadence | AroundRuns;
  /** Asked anew each time, in the language of the digest. */
  readonly question: Question;
}

/** What asking for a digest comes to, before anything is kept. */
export type Subscription =
  | {
      readonly state: 'ready';
      readonly plan: DigestPlan;
      /** The first times, soonest first. */
      readonly next: readonly Instant[];
      /** What was not said and is taken so. */
      readonly assumed: readonly Text[];
    }
  /** How often was not said: the answer offers times, at this time of day. */
  | { readonly state: 'when'; readonly time: string }
  | { readonly state: 'refused'; readonly reason: Text };

/** A digest that is kept. `undeliverable`: Teams does not let it be posted any more, so that it rests until somebody resumes it. */
export interface Digest extends DigestPlan {
  readonly id: string;
  readonly conversation: string;
  /** Who asked for it, by Entra object id; null where the channel does not say. */
  readonly owner: string | null;
  readonly state: 'active' | 'paused' | 'undeliverable';
  /** When it is posted next; null while it rests. */
  readonly next: Instant | null;
}

/** What came of a question about digests, or why one is posted. */
export type DigestNews =
  | { readonly state: 'kept' | 'changed' | 'paused' | 'resumed' | 'removed'; readonly digest: Digest }
  /** All that the conversation has; `unread`: ids of those that cannot be read; `asks`: which of them is meant, or what to change of it. */
  | {
      readonly state: 'listed';
      readonly digests: readonly Digest[];
      readonly unread: readonly string[];
      readonly asks: 'nothing' | 'which' | 'what';
    }
  /** The conversation has as many as it may have. */
  | { readonly state: 'full' }
  | { readonly state: 'refused'; readonly reason: Text }
  /** A run, told in a card that goes on; late where nothing could tell it then. */
  | { readonly state: 'run'; readonly digest: Digest; readonly isLate: boolean }
  /** At its time; late where nothing could post it then. */
  | { readonly state: 'posted'; readonly digest: Digest; readonly slot: Instant; readonly isLate: boolean };

/** Whether a digest is one of run notices. */
export function isAroundRuns(cadence: DigestPlan['cadence']): cadence is AroundRuns {
  return 'around' in cadence;
}

/** What a conversation can have at once. */
export const MOST_DIGESTS = 20;

export const DIGEST_NOW = 'digest-now';
export const DIGEST_SUBSCRIBE = 'digest-subscribe';
export const DIGEST_LIST = 'digest-list';
export const DIGEST_CHANGE = 'digest-change';
export const DIGEST_UNSUBSCRIBE = 'digest-unsubscribe';
