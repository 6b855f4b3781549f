import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import { NO_ENTITIES } from '../model/question.ts';
import { wordsInBoth } from './words/words-in.ts';

/** The button that leads to everything that can be asked. */
function askHelp({ question }: Answer): Block {
  const { locale } = question;
  const label = wordsInBoth((words) => words.help);
  return {
    kind: 'buttons',
    buttons: [
      {
        label,
        question: {
          text: label[locale],
          pasted: null,
          locale,
          intent: 'help',
          topic: 'help',
          entities: NO_ENTITIES,
          scope: 'machines',
          candidates: [],
        },
      },
    ],
  };
}

/**
 * That button, where an answer stands in the place of the help that its question was picked from, and where nothing else leads on:
 * a machine is still to be named, or was not found.
 */
export function backToHelp(answer: Answer): readonly Block[] {
  const { question, intent, choices, machines, missing } = answer;
  const isDeadEnd =
    choices.length === 0 && (intent === 'clarify' || (missing.length > 0 && machines.length === 0));
  return question.from === 'help' || isDeadEnd ? [askHelp(answer)] : [];
}
