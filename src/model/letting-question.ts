import type { Instant } from './instant.ts';
import type { Plan } from './plan.ts';
import type { Question } from './question.ts';

/** What is asked by letting a plan be carried out, as it was shown at `asOf`: what becomes of it is shown in the card that it stands on. */
export function lettingQuestion(
  { from: _, ...question }: Question,
  { digest, undoes }: Pick<Plan, 'digest' | 'undoes'>,
  asOf: Instant,
): Question {
  const deed = { kind: 'carry-out', digest, shownAt: asOf } as const;
  // Of the deed that was shown, whatever is let meanwhile.
  return { ...question, ...(undoes && { undoes: undoes.deed }), deed };
}
