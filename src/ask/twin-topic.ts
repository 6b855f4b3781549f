import type { Concept } from '../model/concept.ts';
import type { Clue, Topic } from '../model/topic.ts';

/** How a machine is spoken of, and a fleet: what changes when the same is asked about the other. */
const SUBJECTS: ReadonlySet<Concept> = new Set<Concept>([
  'named-machine',
  'only-a-machine',
  'machine',
  'place',
  'which',
  'everything',
  'many-machines',
  'named-resource-group',
  'named-subscription',
  'named-location',
  'named-tag',
  'named-place',
]);

/**
 * The topic that asks the same about the other subject: "and all machines?" after one machine's diagnosis is the
 * fleet's. The topic itself where it has no twin, or speaks of that subject already.
 */
export function twinOf(topic: Topic, meant: 'machine' | 'fleet', topics: readonly Topic[]): Topic {
  if ((topic.subject === 'fleet') === (meant === 'fleet')) return topic;
  const said = new Set(topic.clues.map(coreOf));
  const twin = topics.find(
    (other) =>
      (other.subject === 'fleet') === (meant === 'fleet') &&
      other.clues.some((clue) => said.has(coreOf(clue))),
  );
  return twin ?? topic;
}

/** What a clue is about beside its subject. */
function coreOf({ about }: Clue): string {
  return about
    .filter((concept) => !SUBJECTS.has(concept))
    .sort()
    .join(' ');
}
