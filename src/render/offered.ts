import type { Answer } from '../model/answer.ts';
import type { Block, Candidate } from '../model/block.ts';
import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import { placeText } from './machine-text.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What is offered to choose from, machines with their places; above it, why a reply picked none of it. */
export function offered(
  { choices, question: { offList } }: Answer,
  title: Text | null = null,
  detailOf: (choice: Choice) => Text | null = placeOf,
): readonly Block[] {
  const candidates = choices.map((choice): Candidate => {
    const { label, question } = choice;
    return { label, detail: detailOf(choice), question };
  });
  const why = wordsInBoth((words) => words.offList(offList ?? '', choices.length));
  return [
    ...(offList === undefined ? [] : [{ kind: 'text', text: why, tone: 'warning' } as const]),
    { kind: 'choices', ...(title && { title }), choices: candidates },
  ];
}

function placeOf({ machine, subscriptionName }: Choice): Text | null {
  return machine && placeText(machine, subscriptionName);
}
