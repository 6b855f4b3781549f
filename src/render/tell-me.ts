import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Question } from '../model/question.ts';
import { isSettled, WATCH, watchable } from '../model/watch.ts';
import { wordsInBoth } from './words/words-in.ts';

/** The button that wishes to be told when the answer changes; none where nothing is to be waited for, or no change could be told. */
export function tellMe(answer: Answer): readonly Block[] {
  if (answer.findings.every(isOfNothing) || isSettled(answer) || watchable(answer) === null) return [];
  const label = wordsInBoth((words) => words.tellMe);
  const question: Question = { ...tellingOf(answer.question), from: 'finding' };
  return [{ kind: 'buttons', buttons: [{ label, question }] }];
}

/** What an error means is the same every day, and urgent for nobody, where no machine is spoken of. */
export function isOfNothing({ machine, subject, verdict }: Finding): boolean {
  return machine === null && subject === null && verdict !== 'unknown';
}

/** The wish to be told when the answer to `question` changes, as its sentence wishes it. */
export function tellingOf({ seen: _seen, focus: _focus, ...question }: Question): Question {
  const { topic, intent } = question;
  if (topic === null) return question;
  return { ...question, intent: 'act', topic: WATCH, watch: { kind: 'tell', topic, intent } };
}
