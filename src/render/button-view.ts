import type { Answer } from '../model/answer.ts';
import type { Button } from '../model/button.ts';
import type { Question } from '../model/question.ts';
import type { Rendering } from './rendering.ts';
import { wordsInBoth } from './words/words-in.ts';

/** A title must not be empty: clients refuse the whole list of choices for it. */
const NO_TITLE = '–';

/** A button as a card has it: what stands on it, and the opaque id that it sends. */
export interface ButtonView {
  readonly title: string;
  readonly id: string;
}

export function buttonView(button: Button, { buttonId, locale, shorten }: Rendering): ButtonView {
  return { title: shorten.value(button.label[locale]) || NO_TITLE, id: buttonId(button) };
}

/** The button that asks the answer's own question once more. */
export function checkAgain(answer: Answer, rendering: Rendering): readonly ButtonView[] {
  return [buttonView(askAgain(answer.question), rendering)];
}

function askAgain(question: Question): Button {
  return { verb: 'ask', label: wordsInBoth((words) => words.checkAgain), question };
}
