import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import { offered } from './offered.ts';
import type { View } from './view.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What the likeliest of several topics comes to, under its heading the choices: nothing of it is mistaken for what was asked. */
export function meanwhile(likeliest: View, told: Answer): View {
  return (answer, titles) => {
    const [heading, ...blocks] = likeliest(told, titles);
    const [first] = answer.choices;
    const note = wordsInBoth((words, locale) =>
      words.taken(first?.label[locale] ?? '', answer.choices.length),
    );
    return [
      ...(heading === undefined ? [] : [heading]),
      { kind: 'text', text: note, tone: 'plain' } satisfies Block,
      ...offered(answer),
      ...blocks,
    ];
  };
}
