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
const UNHEARD = 0.15;
/** What a topic loses whose clue would fit but for a contrast that the question names. */
const BARRED = 0.3;
/**
 * By how much a topic must be ahead of all others, and of what lies beside the catalogue, in a ranking in which a topic's own
 * sentences stand at 1 and others at -1: where a clue of it fits, and where none does.
 */
const LEAD = { clued: 0.6, unclued: 0.9 };
/** The same for topics that speak of no thing: small talk and any talk of a machine are like them. */
const LEAD_OF_TALK = 1.2;
/** How familiar a sentence must be that no clue fits. */
const FAMILIAR = -0.6;
/** Less like a topic than this is not worth asking back. */
const UNLIKE = -0.5;
/** Nor than this worth a mention beside "not understood". */
const FAINT = -0.9;

interface Candidate {
  readonly topic: Topic;
  /** Weight of the fullest clue that fits; 0 where none does. */
  readonly weight: number;
  readonly votes: number;
}

/**
 * What is asked, by two readers: the lexicon's clues, which can say why, and the ranker, which has seen how people ask.
 * Where they agree it is answered; where they differ, it is asked back with the best of both. The lexicon is the gate:
 * what speaks of another product or asks for a deed is never answered by likeness alone.
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
      return { topic, weight: weights.get(topic.id) ?? 0, votes: score - doubts };
    })
    .sort((left, right) => right.votes - left.votes);
  const named = topics.find((topic) => isOnlyNamed(topic, concepts));
  if (named !== undefined) return { kind: 'one', topic: named };
  const [best, ...others] = candidates;
  if (best === undefined) return { kind: 'none', nearest: [] };
  const second = others.find(({ topic }) => !isOutdone(topic, best.topic, concepts));
  const nearest = nearestTopics(topics, concepts);

  if (concepts.has('another-product') && !isAside(concepts)) {
    const fitting = candidates.filter(({ weight }) => weight > 0).map(({ topic }) => topic);
    return { kind: 'none', nearest: distinct([...fitting, ...nearest]).slice(0, MOST_CHOICES) };
  }
  const beyond = best.votes - ranking.elsewhere;
  const lead = Math.min(best.votes - (second?.votes ?? UNLIKE), beyond);
  const isClued = best.weight > HINT;
  const isClear = lead > leadOf(best.topic, isClued);
  if (isClued) return isClear ? { kind: 'one', topic: best.topic } : offer(best);
  if (concepts.has('request')) return { kind: 'none', nearest };
  if (isClear && best.votes > FAMILIAR && canBeLike(best.topic, concepts))
    return { kind: 'one', topic: best.topic };
  const isLike = best.votes > UNLIKE;
  if (isLike && beyond > UNLIKE && !isTalk(best.topic)) return offer(best);
  const faint = candidates.filter(({ votes }) => votes > FAINT && votes - ranking.elsewhere > FAINT);
  const first = isLike ? [best.topic] : [];
  return {
    kind: 'none',
    nearest: distinct([...first, ...nearest, ...faint.map(({ topic }) => topic)]).slice(0, MOST_CHOICES + 1),
  };

  function offer({ topic }: Candidate): Decision {
    const likely = candidates.filter(({ votes }) => votes > FAINT).map((candidate) => candidate.topic);
    return { kind: 'several', topics: distinct([topic, ...likely, ...nearest]).slice(0, MOST_CHOICES) };
  }
}

/** Whether another product is spoken of beside what is asked: an error code, definitions, or an update by its number that is missed. */
function isAside(concepts: ReadonlySet<Concept>): boolean {
  if (concepts.has('named-error-code') || concepts.has('named-definitions')) return true;
  return concepts.has('named-kb') && MISSED.some((concept) => concepts.has(concept));
}

const MISSED: readonly Concept[] = ['update-not-offered', 'superseded-shown'];

/** Whether a topic only asks of a machine what the fleet's asks of all, where all are spoken of. */
function isOutdone(topic: Topic, best: Topic, concepts: ReadonlySet<Concept>): boolean {
  return concepts.has('everything') && topic !== best && twinOf(topic, 'fleet', [best]) === best;
}

function leadOf(topic: Topic, isClued: boolean): number {
  if (isTalk(topic) || isThingless(topic)) return LEAD_OF_TALK;
  return isClued ? LEAD.clued : LEAD.unclued;
}

/** A how-to and a definition are not asked of the state of a machine. */
const EXPLAINED: readonly Concept[] = ['how-to', 'what-is'];

/** Whether a topic may be answered because the question is like its own, though no clue of it fits. */
function canBeLike(topic: Topic, concepts: ReadonlySet<Concept>): boolean {
  const isOfLife = topic.intent === 'diagnose' || topic.intent === 'report';
  if (isOfLife && EXPLAINED.some((concept) => concepts.has(concept))) return false;
  if (topic.subject === 'machine' && !concepts.has('named-machine')) return false;
  return isTalk(topic) || !(isThingless(topic) && speaksOfThings(concepts));
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
