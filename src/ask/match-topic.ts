import { type Concept, FRAMES, PARTICULARS, SYMPTOMS } from '../model/concept.ts';
import type { Clue, Topic, TopicId } from '../model/topic.ts';

const MOST_CHOICES = 4;

/** Sharing no more than these is no nearness: most questions do. */
const COMMONPLACE: ReadonlySet<Concept> = new Set<Concept>([
  'why',
  'which',
  'how-to',
  'what-is',
  'request',
  'negation',
  'absence',
]);

/** The conversation itself is a thing; other names than errors are circumstances. */
const NAMED_THINGS: ReadonlySet<Concept> = new Set<Concept>([
  'named-definitions',
  'help',
  'cancel',
  'thanks',
]);

/** A code or text that stands for one trouble says more than a whole complaint. */
const ERRORS: ReadonlySet<Concept> = new Set<Concept>(['named-error-code', 'named-error']);

/** A thing says more than the way of asking; a symptom is two things and how they stand to each other. Later rows correct earlier ones. */
const WEIGHTS: ReadonlyMap<Concept, number> = new Map<Concept, number>([
  ...[...FRAMES, ...PARTICULARS].map((concept) => [concept, 1] as const),
  ...SYMPTOMS.map((concept) => [concept, 5] as const),
  ...[...NAMED_THINGS].map((concept) => [concept, 2] as const),
  ...[...ERRORS].map((concept) => [concept, 7] as const),
]);
const WEIGHT_OF_A_THING = 2;

function weightOf(concept: Concept): number {
  return WEIGHTS.get(concept) ?? WEIGHT_OF_A_THING;
}

/** How much the fullest clue of each topic says that the concepts fit; topics that none fits are absent. */
export function clueWeights(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
): ReadonlyMap<TopicId, number> {
  const isOfThings = speaksOfThings(concepts);
  const weights = new Map<TopicId, number>();
  for (const { id, clues } of topics) {
    for (const clue of clues) {
      const weight = fitOf(clue, concepts, isOfThings);
      if (weight > (weights.get(id) ?? 0)) weights.set(id, weight);
    }
  }
  return weights;
}

/** Whether the concepts speak of a thing that a clue of the topic is about; a topic without things is always heard. */
export function isHeard({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return clues.some(
    ({ about }) => about.some((concept) => isThing(concept) && concepts.has(concept)) || !about.some(isThing),
  );
}

/** Whether a clue would fit but for a contrast it names: then the question is like the topic and is not it. */
export function isBarred({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return clues.some(
    ({ about, without }) =>
      without?.some((concept) => concepts.has(concept)) === true &&
      about.every((concept) => concepts.has(concept)),
  );
}

/** Whether no clue of the topic names a thing: it is known by the way of asking alone. */
export function isThingless({ clues }: Topic): boolean {
  return !clues.some(({ about }) => about.some(isThing));
}

export function isThing(concept: Concept): boolean {
  return weightOf(concept) > 1;
}

/** "status of the agent on vm-01" is not merely "status of vm-01": a clue without things fits no question with any. */
function fitOf(clue: Clue, concepts: ReadonlySet<Concept>, isOfThings: boolean): number {
  if (!clue.about.every((concept) => concepts.has(concept))) return 0;
  if (clue.without?.some((concept) => concepts.has(concept)) === true) return 0;
  return isOfThings && !clue.about.some(isThing) ? 0 : weightOfAll(clue.about);
}

/** Whether a question speaks of anything, beside the way of asking. */
export function speaksOfThings(concepts: ReadonlySet<Concept>): boolean {
  return [...concepts].some(isThing);
}

/** The topics of which the concepts speak in part, nearest first. */
export function nearestTopics(topics: readonly Topic[], concepts: ReadonlySet<Concept>): readonly Topic[] {
  return topics
    .map((topic) => ({
      topic,
      overlap: Math.max(0, ...topic.clues.map((clue) => overlapOf(clue, concepts))),
    }))
    .filter(({ overlap }) => overlap > 0)
    .sort((left, right) => right.overlap - left.overlap)
    .slice(0, MOST_CHOICES)
    .map(({ topic }) => topic);
}

/** How much of a clue the question speaks of: the more the nearer, then the less of the clue is left over. */
function overlapOf(clue: Clue, concepts: ReadonlySet<Concept>): number {
  const shared = clue.about.filter((concept) => concepts.has(concept));
  if (shared.every((concept) => COMMONPLACE.has(concept))) return 0;
  return weightOfAll(shared) + weightOfAll(shared) / weightOfAll(clue.about);
}

function weightOfAll(concepts: readonly Concept[]): number {
  return concepts.reduce((sum, concept) => sum + weightOf(concept), 0);
}
