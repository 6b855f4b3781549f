import type { Text } from './locale.ts';
import type { Question } from './question.ts';

/** A button of a card: pressing it asks a question in which nothing is left to understand. */
export interface Button {
  readonly verb: 'ask';
  readonly label: Text;
  readonly question: Question;
}
