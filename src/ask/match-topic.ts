import { type Concept, FRAMES, PARTICULARS, SYMPTOMS } from '../model/concept.ts';
import type { Clue, Topic } from '../model/topic.ts';

/**
 * `weight`: how much the clue says that fits. `one`: a topic fits best. `several`: these fit equally well. `none`: nothing fits; the nearest topics,
 * best first.
 */
export type ClueMatch =
  | { readonly kind: 'one'; readonly topic: Topic; readonly weight: number }
  | { readonly kind: 'several'; readonly topics: readonly Topic[]; readonly weight: number }
  | { readonly kind: 'none'; readonly nearest: readonly Topic[] };

const LONGEST_CHOICE = 4;

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

/** The topics that the concepts speak of. The clue that says most wins; one that says less never adds to it. */
export function matchTopic(topics: readonly Topic[], concepts: ReadonlySet<Concept>): ClueMatch {
  const scored = topics
    .map((topic) => ({ topic, score: Math.max(0, ...topic.clues.map((clue) => fitOf(clue, concepts))) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const [first, ...others] = scored.filter(({ score }) => score === best).map(({ topic }) => topic);
  if (first === undefined) return { kind: 'none', nearest: nearestTopics(topics, concepts) };
  if (others.length === 0) return { kind: 'one', topic: first, weight: best };
  return { kind: 'several', topics: [first, ...others].slice(0, LONGEST_CHOICE), weight: best };
}

/** An error that is named is a thing; other names are circumstances. */
const NAMED_THINGS: ReadonlySet<Concept> = new Set<Concept>(['named-error-code', 'named-error']);

/** A thing says more than the way of asking; a symptom is two things and how they stand to each other. */
function weightOf(concept: Concept): number {
  if (NAMED_THINGS.has(concept)) return 2;
  if (frames.has(concept) || particulars.has(concept)) return 1;
  return symptoms.has(concept) ? 5 : 2;
}

function fitOf(clue: Clue, concepts: ReadonlySet<Concept>): number {
  if (!clue.about.every((concept) => concepts.has(concept))) return 0;
  if (clue.without?.some((concept) => concepts.has(concept)) === true) return 0;
  if (clue.about.every((concept) => weightOf(concept) === 1) && speaksOfThings(concepts)) return 0;
  return weightOfAll(clue.about);
}

/** "status of the agent on vm-01" is not merely "status of vm-01": a clue without things fits no question with any. */
function speaksOfThings(concepts: ReadonlySet<Concept>): boolean {
  return [...concepts].some((concept) => weightOf(concept) > 1);
}

function nearestTopics(topics: readonly Topic[], concepts: ReadonlySet<Concept>): readonly Topic[] {
  return topics
    .map((topic) => ({
      topic,
      overlap: Math.max(0, ...topic.clues.map((clue) => overlapOf(clue, concepts))),
    }))
    .filter(({ overlap }) => overlap > 0)
    .sort((left, right) => right.overlap - left.overlap)
    .slice(0, LONGEST_CHOICE)
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
