import type { Block } from '../../model/block.ts';
import { plainHeading } from '../plain-heading.ts';
import { topicName } from '../topic-name.ts';
import type { View } from '../view.ts';

/** What is known of a topic: sentences, commands to copy, the live check it leads to, official pages. */
export const knowledge: View = (answer, titles) => {
  const { knowledge: known } = answer;
  if (known === null) return [];
  return [
    plainHeading(topicName(known.id, titles)),
    ...known.says.map((text): Block => ({ kind: 'text', text, tone: 'plain' })),
    ...known.commands.map((command): Block => ({ kind: 'code', ...command })),
    ...check(answer, titles),
    { kind: 'links', urls: known.references },
  ];
};

/** The same machines, now looked at. */
const check: View = ({ knowledge: known, question }, titles) => {
  const topic = known?.check ?? null;
  if (topic === null) return [];
  const label = topicName(topic, titles);
  return [
    {
      kind: 'buttons',
      buttons: [{ label, question: { ...question, intent: 'diagnose', topic, candidates: [] } }],
    },
  ];
};
