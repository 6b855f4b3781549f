import type { Question } from '../model/question.ts';

/** Help stays where it is, and so does what is to be watched, and what a file is of: what is picked there is answered in a card of its own. */
export function isApart({ from, intent, asTable }: Question): boolean {
  return asTable !== undefined || from === 'finding' || (from === 'help' && intent !== 'help');
}
