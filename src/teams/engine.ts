import type { Answer } from '../model/answer.ts';
import type { Locale } from '../model/locale.ts';
import type { Question } from '../model/question.ts';

/** What the bot needs of the product behind it. */
export interface Engine {
  /** What a message asks; `hint` is the language of the asker's client, `previous` what a follow-up leans on. Never throws. */
  understand(text: string, context: { readonly hint: Locale; readonly previous: Question | null }): Question;
  /** Reads what is needed, and judges. */
  answer(question: Question): Promise<Answer>;
}
