import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import { withSeen } from '../model/what-changed.ts';
import { wordsInBoth } from './words/words-in.ts';

/** The button that asks the answer's own question once more. */
export function checkAgain(answer: Answer): Block {
  const { focus: _, ...question } = withSeen(answer);
  return { kind: 'buttons', buttons: [{ label: wordsInBoth((words) => words.checkAgain), question }] };
}
