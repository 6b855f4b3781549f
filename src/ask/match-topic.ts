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

const frames: ReadonlySet<Concept> = new Set(FRAMES);
const particulars: ReadonlySet<Concept> = new Set(PARTICULARS);
const symptoms: ReadonlySet<Concept> = new Set(SYMPTOMS);

/** How much the fullest clue of each topic says that the concepts fit; topics that none fits are absent. */
export function clueWeights(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
): ReadonlyMap<TopicId, number> {
  return new Map(
    topics
      .map((topic) => [topic.id, Math.max(0, ...topic.clues.map((clue) => fitOf(clue, concepts)))] as const)
      .filter(([, weight]) => weight > 0),
  );
}

/** The conversation itself is a thing; other names than errors are circumstances. */
const NAMED_THINGS: ReadonlySet<Concept> = new Set<Concept>([
  'named-definitions',
  'help',
  'cancel',
  'thanks',
]);

/** A code or text that stands for one trouble says more than a whole complaint. */
const ERRORS: ReadonlySet<Concept> = new Set<Concept>(['named-error-code', 'named-error']);

/** A thing says more than the way of asking; a symptom is two things and how they stand to each other. */
function weightOf(concept: Concept): number {
  if (ERRORS.has(concept)) return 7;
  if (NAMED_THINGS.has(concept)) return 2;
  if (frames.has(concept) || particulars.has(concept)) return 1;
  return symptoms.has(concept) ? 5 : 2;
}

/** Whether the concepts speak of a thing that a clue of the topic is about; a topic without things is always heard. */
export function isHeard({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return clues.some(({ about }) => {
    const things = about.filter(isThing);
    return things.length === 0 || things.some((thing) => concepts.has(thing));
  });
}

/** Whether a clue would fit but for a contrast it names: then the question is like the topic and is not it. */
export function isBarred({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return clues.some(
    ({ about, without = [] }) =>
      about.every((concept) => concepts.has(concept)) && without.some((concept) => concepts.has(concept)),
  );
}

/** Whether no clue of the topic names a thing: it is known by the way of asking alone. */
export function isThingless({ clues }: Topic): boolean {
  return !clues.some(({ about }) => about.some(isThing));
}

export function isThing(concept: Concept): boolean {
  return weightOf(concept) > 1;
}

function fitOf(clue: Clue, concepts: ReadonlySet<Concept>): number {
  if (!clue.about.every((concept) => concepts.has(concept))) return 0;
  if (clue.without?.some((concept) => concepts.has(concept)) === true) return 0;
  if (clue.about.every((concept) => weightOf(concept) === 1) && speaksOfThings(concepts)) return 0;
  return weightOfAll(clue.about);
}

/** "status of the agent on vm-01" is not merely "status of vm-01": a clue without things fits no question with any. */
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
