import type { Concept } from '../model/concept.ts';
import type { Topic } from '../model/topic.ts';
import { matchTopic } from './match-topic.ts';
import type { Ranking } from './ranker/topic-ranker.ts';

/** `one`: what is asked. `several`: one of these, best first. `none`: nothing that is known; the nearest topics. */
export type Decision =
  | { readonly kind: 'one'; readonly topic: Topic }
  | { readonly kind: 'several'; readonly topics: readonly Topic[] }
  | { readonly kind: 'none'; readonly nearest: readonly Topic[] };

const MOST_CHOICES = 3;

/** A clue that says this much is a complaint in so many words: a thing and a symptom. */
const FULL_CLUE = 5;
/** How far another topic, or what lies beside the catalogue, may be ahead with the ranker of the topic of a full clue, and of any. */
const LEAD_AGAINST_FULL_CLUE = 0.7;
const LEAD_AGAINST_CLUE = 0.15;
/** Training puts a topic's own sentences at 1 and all others at -1: from here on a sentence is familiar, from there on certain. */
const FAMILIAR = -0.3;
const CERTAIN = 0.1;
/** By how much the ranker's best must be ahead where no clue fits. */
const CLEAR_LEAD = 0.5;

/**
 * What is asked, by two readers: the lexicon's clues, which can say why, and the ranker, which has seen how people ask.
 * Where they agree it is answered; where they differ it is asked back with the best of both. The lexicon is the gate:
 * what speaks of another product, of a deed, or of none of the topics' things is not answered by likeness alone.
 */
export function decideTopic(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
  ranking: Ranking,
): Decision {
  const byClues = matchTopic(topics, concepts);
  const score = new Map(ranking.topics.map((ranked) => [ranked.topic.id, ranked.score]));
  const scoreOf = ({ id }: Topic) => score.get(id) ?? 0;
  const [best, second] = ranking.topics;
  if (best === undefined) return { kind: 'none', nearest: [] };
  const isElsewhere = concepts.has('another-product') && !concepts.has('named-error-code');

  switch (byClues.kind) {
    case 'one': {
      const { topic, weight } = byClues;
      if (isSelfEvident(topic, concepts)) return byClues;
      const allowed = weight >= FULL_CLUE ? LEAD_AGAINST_FULL_CLUE : LEAD_AGAINST_CLUE;
      const behind = Math.max(best.score, ranking.elsewhere) - scoreOf(topic);
      if (isElsewhere) return { kind: 'none', nearest: [topic] };
      return behind <= allowed ? byClues : offer([topic]);
    }
    case 'several': {
      if (isElsewhere) return { kind: 'none', nearest: byClues.topics };
      const [first, next] = [...byClues.topics].sort((left, right) => scoreOf(right) - scoreOf(left));
      const isAgreed =
        first?.id === best.topic.id && (next === undefined || scoreOf(first) - scoreOf(next) > CLEAR_LEAD);
      return isAgreed && first !== undefined ? { kind: 'one', topic: first } : offer(byClues.topics);
    }
    case 'none': {
      const { nearest } = byClues;
      if (isElsewhere || concepts.has('request')) return { kind: 'none', nearest };
      const isOpen = nearest.some(({ id }) => id === best.topic.id) || isTalk(best.topic, concepts);
      const lead = best.score - Math.max(second?.score ?? 0, ranking.elsewhere);
      if (isOpen && best.score > CERTAIN && lead > CLEAR_LEAD) return { kind: 'one', topic: best.topic };
      return isOpen && best.score > FAMILIAR && lead > -CLEAR_LEAD
        ? offer(nearest.slice(0, 1))
        : { kind: 'none', nearest: nearestBy(nearest, ranking) };
    }
  }

  function offer(first: readonly Topic[]): Decision {
    const ranked = ranking.topics.map(({ topic }) => topic);
    const choices = [...first.slice(0, 2), ...ranked, ...first];
    return { kind: 'several', topics: distinct(choices).slice(0, MOST_CHOICES) };
  }
}

/** A name alone leaves nothing to be ranked. */
function isSelfEvident({ clues }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return concepts.has('only-a-machine') && clues.some(({ about }) => about.includes('only-a-machine'));
}

/** A turn of the conversation itself speaks of no thing. */
function isTalk({ intent }: Topic, concepts: ReadonlySet<Concept>): boolean {
  return (intent === 'help' || intent === 'cancel') && concepts.size < 3;
}

function nearestBy(nearest: readonly Topic[], { topics }: Ranking): readonly Topic[] {
  const familiar = topics.filter(({ score }) => score > FAMILIAR).map(({ topic }) => topic);
  return distinct([...nearest, ...familiar]).slice(0, MOST_CHOICES + 1);
}

function distinct(topics: readonly Topic[]): readonly Topic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
