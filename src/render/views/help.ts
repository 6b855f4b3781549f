import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** What can be asked, each topic with a question that leads to it. */
export const help: View = ({ choices }, { topicExample }) => [
  plainHeading(wordsInBoth((words) => words.help)),
  { kind: 'text', text: wordsInBoth((words) => words.helpNote), tone: 'plain' },
  {
    kind: 'choices',
    choices: choices.map(({ label, topic, question }) => ({
      label,
      detail: topic === null ? null : topicExample(topic),
      question,
    })),
  },
];
