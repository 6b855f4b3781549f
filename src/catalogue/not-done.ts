import { explained } from '../diagnosis/explained.ts';
import type { Inquirer } from '../diagnosis/inquirer.ts';
import { NOT_DONE_ANSWERS, notDoneKnowledge } from '../knowledge/not-done.ts';
import type { Said } from '../model/answer.ts';
import type { Text } from '../model/locale.ts';
import { NOT_DONE, type NotDone } from '../model/not-done.ts';
import type { Question } from '../model/question.ts';

/** That something is not done here, and how it is done by hand: filled in for the machine where one alone is meant. */
export function notDone(question: Question, id: NotDone, inquirer: Inquirer): Promise<Said> {
  const { notDone: _, ...asked } = question;
  const { machines } = asked.entities;
  const isOfOne = asked.scope === 'machines' && machines.length === 1;
  const entities = { ...asked.entities, machines: isOfOne ? machines : [] };
  return explained({ ...asked, entities }, notDoneKnowledge(id, asked), inquirer);
}

/** What it is called; null for what is done. */
export function notDoneTitle(id: string): Text | null {
  const known = NOT_DONE.find((each) => each === id);
  return known === undefined ? null : NOT_DONE_ANSWERS[known].title;
}
