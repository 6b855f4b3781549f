import type { Instant } from './instant.ts';
import type { Entities, Question } from './question.ts';
import type { TimeSpan } from './time-range.ts';

/** What a question names, and who asks it: all that a reader or a judgement may go by beside the machine that is judged. */
export interface Asked extends Pick<Entities, 'kb' | 'errorCodes' | 'schedule' | 'run' | 'duration'> {
  /** `fleet`: the question looks for machines rather than naming some. */
  readonly scope: Question['scope'];
  /** Who asks: an Entra object id; null where the channel does not say. */
  readonly actor: string | null;
  /** The names of machines as they stand in it, also of those that no visible machine has: for what is written for all of them together. */
  readonly machines: readonly string[];
  /** The whole text of the question. */
  readonly text: string;
  /** The part of it that was pasted; null where nothing was. */
  readonly pasted: string | null;
  /** What is asked about is compared with how it was then; absent: no moment is named. */
  readonly since?: Instant;
  /** The stretch of time that was named, on the clock. */
  readonly span: TimeSpan | null;
}
