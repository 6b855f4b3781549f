import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { NEEDS, type Need } from '../model/need.ts';
import type { Question } from '../model/question.ts';
import { EXAMPLE_MACHINE, type Topic } from '../model/topic.ts';
import { topicChoices } from './choices.ts';

/** Stands in an example where no machine is known. */
const SOME_MACHINE: Text = { en: '<machine>', ja: '<マシン名>' };

/**
 * Everything that can be asked, by need: each asks its example, about one of the machines where there are any, else of a machine
 * that is still to be named.
 */
export function listedChoices(
  question: Question,
  topics: readonly Topic[],
  machines: readonly Machine[],
  titleOf: Readonly<Record<Need, Text>>,
): readonly Choice[] {
  const plain: Question = { ...question, from: 'help' };
  return NEEDS.flatMap((need) => askedFor(topics, need)).flatMap(
    ({ topic, title, need, example, wish }, index) => {
      const speaksOfOne = example.en.includes(EXAMPLE_MACHINE);
      const machine = speaksOfOne ? machines[index % machines.length] : undefined;
      const sentence = about(example, machine);
      const named = machine === undefined ? [] : [machine.id.toLowerCase()];
      const asked: Question = {
        ...plain,
        text: sentence[question.locale],
        entities: { ...question.entities, machines: named },
        ...wish,
      };
      const listed = { under: titleOf[need], sentence };
      return topicChoices(asked, [topic]).map((choice) => ({ ...choice, label: title, listed }));
    },
  );
}

/** What is asked under a need, each with the topic that answers it. */
function askedFor(topics: readonly Topic[], need: Need) {
  return topics.flatMap((topic) => [
    ...(topic.need === need ? [{ topic, title: topic.title, need, example: topic.example, wish: {} }] : []),
    ...(topic.also ?? [])
      .filter((other) => other.need === need)
      .map(({ title, example, digest }) => ({
        topic,
        title,
        need,
        example,
        wish: { digest },
      })),
  ]);
}

function about({ en, ja }: Text, machine: Machine | undefined): Text {
  return {
    en: en.replace(EXAMPLE_MACHINE, machine?.name ?? SOME_MACHINE.en),
    ja: ja.replace(EXAMPLE_MACHINE, machine?.name ?? SOME_MACHINE.ja),
  };
}
