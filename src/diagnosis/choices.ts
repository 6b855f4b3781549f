import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';

/** The topics that may have been meant, or all that can be asked: each asks its question when it is picked. */
export function topicChoices(question: Question, topics: readonly Topic[]): readonly Choice[] {
  return topics.map((topic) => {
    const scope = topic.subject === 'fleet' ? 'fleet' : question.scope;
    const lacksMachine =
      topic.subject === 'machine' && scope === 'machines' && question.entities.machines.length === 0;
    const intent = lacksMachine ? 'clarify' : topic.intent;
    const asked: Question = { ...question, intent, topic: topic.id, scope, candidates: [] };
    return { topic: topic.id, machine: null, label: labelOf(topic, question), question: asked };
  });
}

/** A topic's title, with the machine that it would be asked of. */
function labelOf({ title, subject }: Topic, { entities }: Question): Text {
  const [name, ...others] = entities.machines;
  const speaksOfOne = name !== undefined && others.length === 0 && subject.endsWith('machine');
  if (!speaksOfOne) return title;
  const short = name.split('/').at(-1);
  return { en: `${title.en}: ${short}`, ja: `${title.ja}: ${short}` };
}

/** The machines that answer to one name, told apart by their resource groups, and by their subscriptions where that is not enough. */
export function machineChoices(
  question: Question,
  name: string,
  machines: readonly Machine[],
): readonly Choice[] {
  const inGroup = (machine: Machine) => `${machine.name} (${machine.resourceGroup ?? machine.kind})`;
  const counts = Map.groupBy(machines, inGroup);
  return machines.map((machine) => {
    const short = inGroup(machine);
    const isUnique = counts.get(short)?.length === 1;
    return choiceOf(
      question,
      name,
      machine,
      isUnique ? short : `${short}, ${machine.subscriptionId ?? machine.id}`,
    );
  });
}

function choiceOf(question: Question, name: string, machine: Machine, label: string): Choice {
  const machines = question.entities.machines.map((each) =>
    each === name ? machine.id.toLowerCase() : each,
  );
  const asked: Question = { ...question, entities: { ...question.entities, machines } };
  return { topic: question.topic, machine, label: { en: label, ja: label }, question: asked };
}
