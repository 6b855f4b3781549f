import type { SubscriptionNames } from '../machines/subscription-names.ts';
import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';

/** The topics that may have been meant, or all that can be asked: each asks its question when it is picked. */
export function topicChoices(question: Question, topics: readonly Topic[]): readonly Choice[] {
  return topics.map((topic) => {
    const namesNone = question.scope === 'machines' && question.entities.machines.length === 0;
    const lacksMachine = topic.subject === 'machine' && namesNone;
    // A report of all shows the machine that was meant as well; a deed is never done to all on a guess, and why one is as it is no list says.
    const isOfAll = topic.subject === 'fleet' || (lacksMachine && topic.intent === 'report');
    const scope = isOfAll ? 'fleet' : question.scope;
    const intent = lacksMachine && !isOfAll ? 'clarify' : topic.intent;
    const asked: Question = { ...unanswered(question), intent, topic: topic.id, scope, candidates: [] };
    return { topic: topic.id, machine: null, label: labelOf(topic, question), question: asked };
  });
}

/** Several things that one message asks for, in its words: each is asked by itself, and the others stay in sight. */
export function partChoices({ apart: parts = [], ...question }: Question): readonly Choice[] {
  return parts.map((part) => ({
    topic: part.topic,
    machine: null,
    label: { en: part.text, ja: part.text },
    question: { ...question, ...part, from: 'finding' },
  }));
}

/** A topic's title, with the machine that it would be asked of. */
function labelOf({ title, subject }: Topic, { entities }: Question): Text {
  const [name, ...others] = entities.machines;
  const speaksOfOne = name !== undefined && others.length === 0 && subject.endsWith('machine');
  if (!speaksOfOne) return title;
  const short = name.split('/').at(-1);
  return { en: `${title.en}: ${short}`, ja: `${title.ja}: ${short}` };
}

/**
 * The machines that answer to one name, or to one near it: told apart by their resource groups, and by their subscriptions where
 * that is not enough. `names`: of those subscriptions.
 */
export function machineChoices(
  question: Question,
  name: string,
  machines: readonly Machine[],
  names: SubscriptionNames,
): readonly Choice[] {
  const inGroup = (machine: Machine) => `${machine.name} (${machine.resourceGroup ?? machine.kind})`;
  const counts = Map.groupBy(machines, inGroup);
  return machines.map((machine) => {
    const short = inGroup(machine);
    const subscription = names.get(machine.subscriptionId?.toLowerCase() ?? '');
    const place = subscription ?? machine.subscriptionId ?? machine.id;
    const label = counts.get(short)?.length === 1 ? short : `${short}, ${place}`;
    return {
      topic: question.topic,
      machine,
      label: { en: label, ja: label },
      ...(subscription !== undefined && { subscriptionName: subscription }),
      question: askedOf(question, name, machine),
    };
  });
}

/** The same where all of them are meant by the name: what was not picked stays at hand. */
export function twinChoices(...given: Parameters<typeof machineChoices>): readonly Choice[] {
  const [, , machines] = given;
  const twins = machines.map(({ id }) => id.toLowerCase());
  return machineChoices(...given).map((choice) => ({ ...choice, question: { ...choice.question, twins } }));
}

function askedOf(question: Question, name: string, { id }: Machine): Question {
  const asked = unanswered(question);
  const machines = asked.entities.machines.map((each) => (each === name ? id.toLowerCase() : each));
  return { ...asked, entities: { ...asked.entities, machines } };
}

/** Without what was replied to the answer before. */
function unanswered({ offList: _, ...question }: Question): Question {
  return question;
}
