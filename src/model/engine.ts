import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import type { ShownList } from './listed.ts';
import type { Locale } from './locale.ts';
import type { Question } from './question.ts';
import type { Recalled } from './recalled.ts';

/** What is known when a message arrives. */
export interface AskContext {
  /** Asked for explicitly: decides the language. */
  readonly locale?: Locale;
  /** What the client says of its user: decides the language only where the words do not. */
  readonly hint?: Locale;
  /** What was understood of the message before this one in the same dialog. */
  readonly previous?: Question | null;
  /** What was spoken of before that ("the previous one"). */
  readonly earlier?: Question | null;
  /** What was listed last ("the second one"). */
  readonly list?: ShownList | null;
}

/** The product without a channel: from words to an answer. */
export interface Engine {
  /** What a message asks. Never throws and calls nothing: the same words in the same context are the same question. */
  understand(text: string, context: AskContext): Question;
  /**
   * Reads what is needed, and judges. What could not be read is a gap in the answer, never an exception. `recalled`: what whoever keeps
   * deeds remembers of what the question is about; absent or null: nobody keeps any.
   */
  answer(question: Question, asker: Asker, recalled?: Recalled | null): Promise<Answer>;
}
