import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Locale } from '../model/locale.ts';
import { NO_ENTITIES, type Question } from '../model/question.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Asks for everything that can be asked. */
export function helpQuestion(locale: Locale): Question {
  return {
    text: wordsInBoth((words) => words.help)[locale],
    pasted: null,
    locale,
    intent: 'help',
    topic: 'help',
    entities: NO_ENTITIES,
    scope: 'machines',
    candidates: [],
  };
}

/**
 * The button that leads to everything that can be asked, where an answer stands in the place of the help that its question was picked
 * from, and where nothing else leads on: a machine is still to be named, or was not found.
 */
export function backToHelp({ question, intent, choices, machines, missing }: Answer): readonly Block[] {
  const isDeadEnd =
    choices.length === 0 && (intent === 'clarify' || (missing.length > 0 && machines.length === 0));
  if (question.from !== 'help' && !isDeadEnd) return [];
  const label = wordsInBoth((words) => words.help);
  return [{ kind: 'buttons', buttons: [{ label, question: helpQuestion(question.locale) }] }];
}
