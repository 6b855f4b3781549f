import type { Answer } from '../../model/answer.ts';
import type { Block } from '../../model/block.ts';
import type { View } from '../view.ts';

/** What is known of a topic: sentences, commands to copy, the live check it leads to, official pages. */
export const knowledge: View = (answer, titles) => {
  const { knowledge: known } = answer;
  if (known === null) return [];
  return [
    { kind: 'heading', over: null, verdict: null, subtitle: null, title: { topic: known.id } },
    ...known.says.map((text): Block => ({ kind: 'text', text, tone: 'plain' })),
    ...known.commands.map((command): Block => ({ kind: 'code', ...command })),
    ...check(answer, titles),
    { kind: 'links', urls: known.references },
  ];
};

/** The same machines, now looked at. */
const check: View = ({ knowledge: known, question }, { topicTitle }) => {
  const topic = known?.check ?? null;
  if (topic === null) return [];
  return [
    {
      kind: 'buttons',
      buttons: [
        {
          label: topicTitle(topic) ?? { en: topic, ja: topic },
          question: { ...question, intent: 'diagnose', topic, candidates: [] } satisfies Answer['question'],
        },
      ],
    },
  ];
};
