import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** A short word back, and what may follow. */
export const thanks: View = (answer) => [
  plainHeading(wordsInBoth((words) => words.welcome)),
  { kind: 'text', text: wordsInBoth((words) => words.welcomeNote), tone: 'plain' },
  ...offered(answer),
];
