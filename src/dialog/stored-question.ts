import { z } from 'zod';
import { LOCALES } from '../model/locale.ts';
import type { Question } from '../model/question.ts';

const strings = z.array(z.string()).readonly();

/** A question as it is kept between turns, behind a button or in a conversation. */
export const storedQuestion = z
  .object({
    text: z.string(),
    locale: z.enum(LOCALES),
    intent: z.enum([
      'diagnose',
      'explain',
      'report',
      'act',
      'digest',
      'help',
      'cancel',
      'clarify',
      'unknown',
    ]),
    topic: z.string().nullable(),
    entities: z
      .object({
        machines: strings,
        kb: strings,
        errorCodes: strings,
        resourceGroup: z.string().nullable(),
        subscription: z.string().nullable(),
        schedule: z.string().nullable(),
        duration: z.string().nullable(),
      })
      .readonly(),
    scope: z.enum(['machines', 'fleet']),
    candidates: strings,
  })
  .readonly() satisfies z.ZodType<Question>;

/** The question a stored value holds; null where another release wrote it in a form this one cannot read. */
export function readQuestion(stored: unknown): Question | null {
  const parsed = storedQuestion.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
