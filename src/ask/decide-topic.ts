import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import { clueWeights, nearestTopics } from './match-topic.ts';
import type { Ranking } from './ranker/topic-ranker.ts';

/** `one`: what is asked. `several`: one of these, best first. `none`: nothing that is known; the nearest topics. */
export type Decision =
  | { readonly kind: 'one'; readonly topic: Topic }
  | { readonly kind: 'several'; readonly topics: readonly Topic[] }
  | { readonly kind: 'none'; readonly nearest: readonly Topic[] };

const MOST_CHOICES = 3;

/** What a full clue, a thing and a symptom, adds to a ranking in which a topic's own sentences stand at 1 and others at -1. */
const VOTE_OF_A_FULL_CLUE = 0.8;
const FULL_CLUE = 7;
/** By how much a topic that a clue fits must be ahead of the next one. */
const LEAD = 0.2;
/** By how much what lies beside the catalogue may be ahead of it. */
const BEHIND_ELSEWHERE = 0.15;
/** Where no clue fits: how familiar the sentence must be, and how far ahead of everything else. */
const FAMILIAR = 0.1;
const CLEAR_LEAD = 0.4;
/** Less like a topic than this is not worth asking back. */
const UNLIKE = -0.5;

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
    .map(({ topic, score }): Candidate => {
      const weight = weights.get(topic.id) ?? 0;
      return { topic, weight, votes: score + VOTE_OF_A_FULL_CLUE * Math.min(1, weight / FULL_CLUE) };
    })
    .sort((left, right) => right.votes - left.votes);
  const named = topics.find((topic) => isOnlyNamed(topic, concepts));
  if (named !== undefined) return { kind: 'one', topic: named };
  const [best, second] = candidates;
  if (best === undefined) return { kind: 'none', nearest: [] };
  const nearest = nearestTopics(topics, concepts);

  if (concepts.has('another-product') && !concepts.has('named-error-code')) {
    const fitting = candidates.filter(({ weight }) => weight > 0).map(({ topic }) => topic);
    return { kind: 'none', nearest: distinct([...fitting, ...nearest]).slice(0, MOST_CHOICES) };
  }
  const lead = best.votes - (second?.votes ?? UNLIKE);
  const beyond = best.votes - ranking.elsewhere;
  if (best.weight > 0) {
    return lead > LEAD && beyond > -BEHIND_ELSEWHERE ? { kind: 'one', topic: best.topic } : offer(best);
  }
  if (concepts.has('request')) return { kind: 'none', nearest };
  if (best.votes > FAMILIAR && Math.min(lead, beyond) > CLEAR_LEAD) return { kind: 'one', topic: best.topic };
  const isWorthAsking = best.votes > UNLIKE && beyond > UNLIKE;
  return isWorthAsking
    ? offer(best)
    : { kind: 'none', nearest: distinct([...nearest, best.topic]).slice(0, MOST_CHOICES + 1) };

  function offer({ topic }: Candidate): Decision {
    const likely = candidates.filter(({ votes }) => votes > UNLIKE).map((candidate) => candidate.topic);
    return { kind: 'several', topics: distinct([topic, ...likely, ...nearest]).slice(0, MOST_CHOICES) };
  }
}

/** A name alone leaves nothing to be ranked. */
function isOnlyNamed({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return concepts.has('only-a-machine') && clues.some(({ about }) => about.includes('only-a-machine'));
}

function distinct(topics: readonly Topic[]): readonly Topic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
