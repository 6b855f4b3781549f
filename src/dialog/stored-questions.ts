import { z } from 'zod';
import type { Question } from '../model/question.ts';
import { storedQuestion } from './stored-question.ts';
import { restored, storedWordings, Wordings } from './wordings.ts';

const storedQuestions = z.object({
  /** Raised whenever the shape of a question changes; buttons of another version have expired. */
  version: z.literal(5),
  wordings: storedWordings,
  questions: z.array(storedQuestion),
});

/** The questions behind the buttons of one card, as JSON to keep. */
export function storeQuestions(questions: readonly Question[]): unknown {
  const wordings = new Wordings();
  const stored = questions.map((question) => wordings.store(question));
  return { version: 5, wordings: wordings.all(), questions: stored };
}

/** Every question of what was kept, each at its index; none where another release wrote it in its own form. */
export function questionsIn(stored: unknown): readonly (Question | null)[] {
  const { data } = storedQuestions.safeParse(stored);
  return data === undefined ? [] : data.questions.map((question) => restored(question, data.wordings));
}

/** The question at `index` of what was kept; null where there is none, or another release wrote it in its own form. */
export function questionAt(stored: unknown, index: number): Question | null {
  const parsed = storedQuestions.safeParse(stored);
  const question = parsed.data?.questions[index];
  return parsed.data === undefined || question === undefined
    ? null
    : restored(question, parsed.data.wordings);
}
