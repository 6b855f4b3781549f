import { z } from 'zod';
import type { Question } from '../model/question.ts';
import type { StoredQuestion } from './stored-question.ts';

/** The words of one message: up to 32,000 characters, the longest message that is taken. */
type Wording = Readonly<Pick<Question, 'text' | 'pasted'>>;

export const storedWordings = z
  .array(z.object({ text: z.string(), pasted: z.string().nullable() }).readonly())
  .readonly() satisfies z.ZodType<readonly Wording[]>;

/**
 * Words of questions that are kept together. All that is offered in one answer shares the words of the question that
 * led to it: a pasted log stands here once, not behind every choice and button.
 */
export class Wordings {
  readonly #numbers = new Map<string, number>();
  readonly #wordings: Wording[] = [];

  /** The question as it is kept beside these words. */
  store({ text, pasted, ...rest }: Question): StoredQuestion {
    const key = JSON.stringify([text, pasted]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return { ...rest, wording: known };
    const wording = this.#wordings.push({ text, pasted }) - 1;
    this.#numbers.set(key, wording);
    return { ...rest, wording };
  }

  all(): readonly Wording[] {
    return this.#wordings;
  }
}

/** The question that was kept; null where its words are missing. */
export function restored(
  { wording, ...rest }: StoredQuestion,
  wordings: readonly Wording[],
): Question | null {
  const words = wordings[wording];
  return words === undefined ? null : { ...words, ...rest };
}
