import type { Concept } from '../model/concept.ts';
import { isNamePattern } from '../model/name-pattern.ts';
import type { Entities, Holding } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';

/** The group of machines that an action is asked for ("assess all that are not assessed"); null: every machine that is named, or none is meant by a group. */
export function holdingOf(
  { heldBy }: Topic,
  concepts: ReadonlySet<Concept>,
  { machines }: Entities,
): Holding | null {
  if (heldBy === undefined || !heldBy.about.every((concept) => concepts.has(concept))) return null;
  // Of a machine that is named somebody knows what he wants.
  const isOfMany = MANY.some((concept) => concepts.has(concept)) && machines.every(isNamePattern);
  return isOfMany ? { topic: heldBy.scenario, group: null } : null;
}

const MANY: readonly Concept[] = ['everything', 'many-machines'];
