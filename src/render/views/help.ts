import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** What can be asked, each topic with a question that leads to it. */
export const help: View = (answer, { topicExample }) => [
  plainHeading(wordsInBoth((words) => words.help)),
  { kind: 'text', text: wordsInBoth((words) => words.helpNote), tone: 'plain' },
  ...offered(answer, null, ({ topic }) => (topic === null ? null : topicExample(topic))),
];
