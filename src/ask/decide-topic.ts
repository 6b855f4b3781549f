import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import { matchTopic, type TopicMatch } from './match-topic.ts';
import type { RankedTopic, Ranking } from './ranker/topic-ranker.ts';

const MOST_CHOICES = 3;

/** The topic of the clues stands if it is among this many of the ranker's best. */
const AGREES_WITHIN = 3;
/** Unless another topic, or something beside the catalogue, is ahead of it by this much. */
const CLEAR_LEAD = 1;
/** Score from which the ranker knows a topic's sentences again; training puts them at 1 and the others at -1. */
const FAMILIAR = -0.25;
/** What the ranker alone would not be believed: it must be as sure as this, and the lexicon must have heard the topic's things. */
const CERTAIN = 0.3;

/**
 * The topic of a question by two readers: the lexicon's clues, which can say why, and the ranker, which has seen how
 * people ask. Agreement is an answer; conflict is a question back with the best of both; what neither knows is unknown.
 */
export function decideTopic(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
  ranking: Ranking,
): TopicMatch {
  const byClues = matchTopic(topics, concepts);
  const nearest = (near: readonly Topic[]): TopicMatch => ({ kind: 'none', nearest: near });
  if (byClues.kind === 'one' && isSelfEvident(byClues.topic, concepts)) return byClues;
  // The gate: another product's troubles, and deeds that no topic carries out, are not ours to answer.
  if (concepts.has('another-product')) return nearest(closestOf(byClues));
  const [best, second] = ranking.topics;
  if (best === undefined) return byClues;
  switch (byClues.kind) {
    case 'one':
      return agrees(byClues.topic, ranking) ? byClues : union([byClues.topic], ranking);
    case 'several': {
      const isAmong = byClues.topics.some(({ id }) => id === best.topic.id);
      return isAmong && best.score - (second?.score ?? 0) > CLEAR_LEAD
        ? { kind: 'one', topic: best.topic }
        : union(byClues.topics, ranking);
    }
    case 'none': {
      const isHeard = byClues.nearest.some(({ id }) => id === best.topic.id);
      if (concepts.has('request') || !isHeard || !isFamiliar(best, ranking)) return byClues;
      const isCertain = best.score > CERTAIN && best.score - (second?.score ?? 0) > CLEAR_LEAD;
      return isCertain && byClues.nearest[0]?.id === best.topic.id
        ? { kind: 'one', topic: best.topic }
        : union(byClues.nearest.slice(0, 1), ranking);
    }
  }
}

/** A name alone leaves nothing to be ranked. */
function isSelfEvident(topic: Topic, concepts: ReadonlySet<Concept>): boolean {
  return (
    concepts.has('only-a-machine') && topic.clues.some(({ about }) => about.includes('only-a-machine'))
  );
}

function agrees(topic: Topic, { topics, elsewhere }: Ranking): boolean {
  const place = topics.findIndex((ranked) => ranked.topic.id === topic.id);
  const score = topics[place]?.score ?? 0;
  const ahead = Math.max(elsewhere, topics[0]?.score ?? 0);
  return place < AGREES_WITHIN && !(ahead > 0 && ahead - score > CLEAR_LEAD);
}

function isFamiliar({ score }: RankedTopic, { elsewhere }: Ranking): boolean {
  return score > FAMILIAR && score > elsewhere;
}

function union(first: readonly Topic[], { topics }: Ranking): TopicMatch {
  const ranked = topics.filter(({ score }) => score > 2 * FAMILIAR - 0.5).map(({ topic }) => topic);
  const all = [...new Set([...first.slice(0, 2), ...ranked, ...first])].slice(0, MOST_CHOICES);
  return { kind: 'several', topics: all };
}

function closestOf(match: TopicMatch): readonly Topic[] {
  switch (match.kind) {
    case 'one':
      return [match.topic];
    case 'several':
      return match.topics;
    case 'none':
      return match.nearest;
  }
}
