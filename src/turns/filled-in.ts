import type { Filled } from '../model/form.ts';
import type { Question } from '../model/question.ts';

/** The question as it was pressed with a filled form: of what came with the press only what it asks for, and nothing that came with an earlier one. */
export function filledIn({ asks, filled: _, ...question }: Question, came: Filled): Question {
  const filled = Object.fromEntries(
    (asks ?? []).flatMap((name) => (came[name] === undefined ? [] : [[name, came[name]]])),
  );
  return Object.keys(filled).length === 0 ? question : { ...question, filled };
}
