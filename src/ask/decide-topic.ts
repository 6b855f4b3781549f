import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import { clueWeights, isBarred, isHeard, isThingless, nearestTopics, speaksOfThings } from './match-topic.ts';
import type { Ranking } from './ranker/topic-ranker.ts';
import { twinOf } from './twin-topic.ts';

/** `one`: what is asked. `several`: one of these, best first. `none`: nothing that is known; the nearest topics. */
export type Decision =
  | { readonly kind: 'one'; readonly topic: Topic }
  | { readonly kind: 'several'; readonly topics: readonly Topic[] }
  | { readonly kind: 'none'; readonly nearest: readonly Topic[] };

const MOST_CHOICES = 3;

/** A clue that names no thing, only a way of asking, is no more than a hint. */
const HINT = 1;
/** What a topic loses of whose things the lexicon hears none. */
const UNHEARD = 0.05;
/** What a topic loses whose clue would fit but for a contrast that the question names. */
const BARRED = 0.15;
/**
 * By how much a topic must be ahead of all others, and of what lies beside the catalogue, in a ranking in which a topic's own
 * sentences stand at 1 and others at -1.
 */
const LEAD = 0.65;
/** The same where a full clue fits, a thing and a symptom, and of the next topic hardly any. */
const LEAD_OF_A_FULL_CLUE = 0.5;
const FULL_CLUE = 7;
/** And for topics that speak of no thing, where no clue fits: small talk and any talk of a machine are like them. */
const LEAD_OF_TALK = 1.2;
/** How familiar a sentence must be that no clue fits. */
const FAMILIAR = -0.8;
/** Less like a topic than this is not worth asking back. */
const UNLIKE = -0.5;
/** Nor than this worth a mention beside "not understood". */
const FAINT = -0.8;

interface Candidate {
  readonly topic: Topic;
  /** Weight of the fullest clue that fits; 0 where none does. */
  readonly weight: number;
  readonly likeness: number;
}

/**
 * What is asked, by two readers: the ranker, which has seen how people ask, says which topic is likeliest; the lexicon's clues
 * say by how much it must be ahead of all others. Where it is, it is answered; where not, it is asked back with the likeliest. The lexicon
 * is the gate too: what speaks of another product is never answered by likeness alone, and what asks for a deed only by a deed.
 */
export function decideTopic(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
  ranking: Ranking,
): Decision {
  const weights = clueWeights(topics, concepts);
  const candidates = ranking.topics
    .filter(({ topic }) => topic.subject !== 'fleet' || !concepts.has('named-machine'))
    .map(({ topic, score }): Candidate => {
      const doubts = (isHeard(topic, concepts) ? 0 : UNHEARD) + (isBarred(topic, concepts) ? BARRED : 0);
      return { topic, weight: weights.get(topic.id) ?? 0, likeness: score - doubts };
    })
    .sort((left, right) => right.likeness - left.likeness);
  const named = topics.find((topic) => isOnlyNamed(topic, concepts));
  if (named !== undefined) return { kind: 'one', topic: named };
  const [likeliest] = candidates;
  if (likeliest === undefined) return { kind: 'none', nearest: [] };
  const best = spokenTwin(likeliest, candidates);
  const second = candidates.find(({ topic }) => topic !== best.topic && !areTwins(topic, best.topic));
  const likely = candidates.filter(
    ({ likeness }) => likeness > FAINT && likeness - ranking.elsewhere > FAINT,
  );
  const nearest = distinct([...likely.map(({ topic }) => topic), ...nearestTopics(topics, concepts)]);
  const none: Decision = { kind: 'none', nearest: nearest.slice(0, MOST_CHOICES + 1) };

  if (concepts.has('another-product') && !isAside(concepts)) return none;
  const beyond = best.likeness - ranking.elsewhere;
  const lead = Math.min(best.likeness - (second?.likeness ?? UNLIKE), beyond);
  const isClued = best.weight > HINT;
  const isClear = lead > leadOf(best, second?.weight ?? 0);
  const several: Decision = {
    kind: 'several',
    topics: distinct([best.topic, ...nearest]).slice(0, MOST_CHOICES),
  };
  // Where nothing else may have been meant, a greeting is answered: who asked for nothing is asked nothing back.
  const isOnlyTalk = isTalk(best.topic) && several.topics.length === 1;
  if (isClued) return isClear || isOnlyTalk ? { kind: 'one', topic: best.topic } : several;
  if (concepts.has('request') && !(isClear && isDeed(best.topic))) return none;
  if (isClear && best.likeness > FAMILIAR && canBeLike(best.topic, concepts))
    return { kind: 'one', topic: best.topic };
  return best.likeness > UNLIKE && beyond > UNLIKE && !isTalk(best.topic) ? several : none;
}

/**
 * Whether another product is spoken of beside what is asked: an error code, definitions, an update by its number that is missed; or Update
 * Manager, Azure Arc and the agent on a scale set, of which people ask what else they cover.
 */
function isAside(concepts: ReadonlySet<Concept>): boolean {
  if (BESIDE.some((concept) => concepts.has(concept))) return true;
  return concepts.has('named-kb') && MISSED.some((concept) => concepts.has(concept));
}

const BESIDE: readonly Concept[] = [
  'named-error-code',
  'named-definitions',
  'update-manager',
  'arc-onboarding',
  'agent-on-scale-set',
  'wsus-cleanup',
];
const MISSED: readonly Concept[] = ['update-not-offered', 'superseded-shown'];

/** Whether two topics ask the same, one of a machine and one of the fleet: which is meant, the names in the question tell. */
function areTwins(topic: Topic, best: Topic): boolean {
  return (
    topic !== best && (twinOf(topic, 'fleet', [best]) === best || twinOf(topic, 'machine', [best]) === best)
  );
}

/**
 * In place of a fleet's topic that is hardly likelier and of which no clue fits, its twin of one machine of which one does: a fleet is spoken of in words of
 * its own.
 */
function spokenTwin(likeliest: Candidate, candidates: readonly Candidate[]): Candidate {
  if (likeliest.topic.subject !== 'fleet' || likeliest.weight > 0) return likeliest;
  const twin = candidates.find(
    ({ topic, weight, likeness }) =>
      weight > 0 && likeliest.likeness - likeness < LEAD_OF_A_FULL_CLUE && areTwins(topic, likeliest.topic),
  );
  return twin ?? likeliest;
}

/** By how much a topic must be ahead, where the next one's clue weighs so much. */
function leadOf({ topic, weight }: Candidate, next: number): number {
  if (weight >= FULL_CLUE && next < FULL_CLUE / 2) return LEAD_OF_A_FULL_CLUE;
  return weight <= HINT && (isTalk(topic) || isThingless(topic)) ? LEAD_OF_TALK : LEAD;
}

/** A how-to and a definition are not asked of the state of a machine, and ask for no deed. */
const EXPLAINED: readonly Concept[] = ['how-to', 'what-is'];

/** Whether a topic may be answered because the question is like its own, though no clue of it fits. */
function canBeLike(topic: Topic, concepts: ReadonlySet<Concept>): boolean {
  const isOfLife = ['diagnose', 'report', 'act'].includes(topic.intent);
  if (isOfLife && EXPLAINED.some((concept) => concepts.has(concept))) return false;
  return isTalk(topic) || !(isThingless(topic) && speaksOfThings(concepts));
}

/** What is asked to be done or posted, and answered with what that would come to. */
function isDeed({ intent }: Topic): boolean {
  return intent === 'act' || intent === 'digest';
}

function isTalk({ intent }: Topic): boolean {
  return intent === 'help' || intent === 'cancel';
}

/** A name alone leaves nothing to be ranked. */
function isOnlyNamed({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return concepts.has('only-a-machine') && clues.some(({ about }) => about.includes('only-a-machine'));
}

function distinct(topics: readonly Topic[]): readonly Topic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
