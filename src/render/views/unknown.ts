import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';
import { asked } from './asked.ts';

/** Says that nothing was diagnosed, and offers the nearest topics. */
export const unknown: View = (answer) => [
  plainHeading(wordsInBoth((words) => words.unknown)),
  asked(answer),
  { kind: 'text', text: wordsInBoth((words) => words.unknownNote), tone: 'plain' },
  ...offered(
    answer,
    wordsInBoth((words) => words.unknownNearest),
  ),
];
