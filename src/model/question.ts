import type { Locale } from './locale.ts';
import type { Intent, TopicId } from './topic.ts';

/** The particulars a question names: NFKC, lower case, without quotes, in the order they stand in the text. */
export interface Entities {
  /** Host names, or whole resource ids where one was pasted or picked from a choice. */
  readonly machines: readonly string[];
  /** Digits only. */
  readonly kb: readonly string[];
  /** `0x` and eight hex digits. */
  readonly errorCodes: readonly string[];
  readonly resourceGroup: string | null;
  readonly subscription: string | null;
  readonly schedule: string | null;
  /** ISO 8601 (`PT2H`). */
  readonly duration: string | null;
}

/** What was understood of one message. No Azure call has been made yet. */
export interface Question {
  /** As it was asked, without the mention of the bot. */
  readonly text: string;
  readonly locale: Locale;
  readonly intent: Intent;
  readonly topic: TopicId | null;
  readonly entities: Entities;
  /** `fleet`: every machine the bot can see is meant ("all machines", 全台). */
  readonly scope: 'machines' | 'fleet';
  /** Equally likely topics when the intent is `clarify`, the nearest ones when it is `unknown`; best first. */
  readonly candidates: readonly TopicId[];
}
