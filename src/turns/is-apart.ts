import type { Question } from '../model/question.ts';

/** Help stays where it is, and so does what is to be watched: what is picked there is answered in a card of its own. */
export function isApart({ from, intent }: Question): boolean {
  return from === 'finding' || (from === 'help' && intent !== 'help');
}
