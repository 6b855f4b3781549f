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
    ...(known.check === null ? [] : [{ kind: 'buttons', buttons: [known.check] } as const]),
    { kind: 'links', urls: known.references },
  ];
};
