import type { Entities, Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { MACHINE_OVERVIEW } from './asked-at-large.ts';
import type { Heard } from './hear.ts';
import type { Said } from './question-of.ts';
import { asksForState, asksIfWell } from './state-asked.ts';

type Topics = ReadonlyMap<string, Topic>;

/** How the machines are that are named, or that were spoken of, where that is all that is asked; null where anything else is. */
export function stateAsked(
  said: Said,
  { entities, spoken, pasted }: Heard,
  topicById: Topics,
  previous: Question | null,
): Question | null {
  if (pasted !== null) return null;
  if (asksForState(spoken, entities.machines.length)) return stateOf(said, entities, topicById);
  const spokenOf = previous?.scope === 'machines' ? previous.entities.machines : [];
  const isOfThem = entities.machines.length === 0 && spokenOf.length > 0 && asksIfWell(spoken, said.text);
  return isOfThem ? stateOf(said, { ...entities, machines: spokenOf }, topicById) : null;
}

/** How machines are; null where that cannot be asked. */
export function stateOf(said: Said, entities: Entities, topicById: Topics): Question | null {
  const topic = topicById.get(MACHINE_OVERVIEW);
  if (topic === undefined) return null;
  return { ...said, entities, intent: topic.intent, topic: topic.id, scope: 'machines', candidates: [] };
}
