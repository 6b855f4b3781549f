import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import { NO_ENTITIES } from '../model/question.ts';
import { wordsInBoth } from './words/words-in.ts';

/** The button that leaves a question which is asked back. */
export function cancel({ question: { text, locale } }: Answer): Block {
  return {
    kind: 'buttons',
    buttons: [
      {
        label: wordsInBoth((words) => words.cancel),
        question: {
          text,
          pasted: null,
          locale,
          intent: 'cancel',
          topic: 'cancel',
          entities: NO_ENTITIES,
          scope: 'machines',
          candidates: [],
        },
      },
    ],
  };
}
