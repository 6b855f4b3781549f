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
const UNHEARD = 0.1;
/** What a topic loses whose clue would fit but for a contrast that the question names. */
const BARRED = 0.6;
/** What an action loses that no clue speaks of where a reason is asked for: what would mend it is in the words as well. */
const NOT_THE_REASON = 3;
/** By how much a topic must be ahead of all others, and of what lies beside the catalogue: as a logarithm of odds, this is 3 to 1, on which two readers agree. */
const LEAD = 1.1;
/** The same where the lexicon hears a thing and a symptom of the next topic, and no more than a hint of this one. */
const LEAD_BEFORE_A_FULL_CLUE = 1.5;
/** A twin that is no further behind is hardly less likely. */
const TWIN_LAG = 1;
/** A thing and a symptom. */
export const FULL_CLUE = 7;
/** And for topics that speak of no thing, where no clue fits: small talk and any talk of a machine are like them. */
const LEAD_OF_TALK = 2;
/** How likely beside what nobody answers a topic must be where the lexicon hears no thing that it knows. */
const LIKELY_OF_NO_THING = 3;
/** Less likely than this beside what nobody answers is not worth asking back: as likely as not. */
const UNLIKELY = 0;
/** The same where the lexicon hears talk and nothing else may have been meant: a word or two are much like what nobody answers. */
const UNLIKELY_OF_TALK = -0.5;
/** The same where the lexicon hears no thing that it knows. */
const UNLIKELY_OF_NO_THING = 2.5;
/** Nor than this worth a mention beside "not understood". */
const FAINT = -4;

interface Candidate {
  readonly topic: Topic;
  /** Weight of the fullest clue that fits; 0 where none does. */
  readonly weight: number;
  readonly likeness: number;
}

/**
 * What is asked, by two readers: the ranker, which has seen how people ask, and ask for other things, says which topic is likeliest; the
 * lexicon's clues say by how much it must be ahead of all others, and of what nobody here answers. Where it is, it is answered; where not, it is asked back
 * with the likeliest.
 */
export function decideTopic(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
  ranking: Ranking,
): Decision {
  const named = concepts.has('only-a-machine') ? topics.find(isOfNamesAlone) : undefined;
  if (named !== undefined) return { kind: 'one', topic: named };
  const weights = clueWeights(topics, concepts);
  const candidates = ranking
    .filter(({ topic }) => topic.subject !== 'fleet' || !concepts.has('named-machine'))
    .map(({ topic, score }): Candidate => {
      const weight = weights.get(topic.id) ?? 0;
      const isNotTheReason = topic.intent === 'act' && weight === 0 && concepts.has('why');
      const doubts =
        (isHeard(topic, concepts) ? 0 : UNHEARD) +
        (isBarred(topic, concepts) ? BARRED : 0) +
        (isNotTheReason ? NOT_THE_REASON : 0);
      return { topic, weight, likeness: score - doubts };
    })
    .sort((left, right) => right.likeness - left.likeness);
  const [likeliest] = candidates;
  if (likeliest === undefined) return { kind: 'none', nearest: [] };
  const best = spokenTwin(likeliest, candidates, concepts);
  const second = candidates.find(({ topic }) => topic !== best.topic && !areTwins(topic, best.topic));
  const isClued = best.weight > HINT;
  const lead = Math.min(best.likeness - (second?.likeness ?? FAINT), best.likeness);
  const isOfAThing = isClued || speaksOfThings(concepts);
  const isClear =
    lead > leadOf(best, second?.weight ?? 0) && (isOfAThing || best.likeness > LIKELY_OF_NO_THING);
  if (isClear) return { kind: 'one', topic: best.topic };

  const likely = candidates.filter(({ likeness }) => likeness > FAINT).map(({ topic }) => topic);
  const nearest = distinct([...likely, ...nearestTopics(topics, concepts)]);
  const several = distinct([best.topic, ...nearest]).slice(0, MOST_CHOICES);
  const isLikely = best.likeness > (isOfAThing ? UNLIKELY : UNLIKELY_OF_NO_THING);
  // How a machine is that is named may always be told.
  const how = concepts.has('named-machine') ? topics.filter(isOfNamesAlone) : [];
  // Where nothing else may have been meant, a greeting is answered: who asked for nothing is asked nothing back.
  const areAllTalk = several.every(isTalk);
  if (areAllTalk && isClued && best.likeness > UNLIKELY_OF_TALK) return { kind: 'one', topic: best.topic };
  return (isClued && !areAllTalk) || (isLikely && !isTalk(best.topic))
    ? { kind: 'several', topics: several }
    : { kind: 'none', nearest: distinct([...how, ...nearest]).slice(0, MOST_CHOICES + 1) };
}

/** Whether two topics ask the same, one of a machine and one of the fleet: which is meant, the names in the question tell. */
function areTwins(topic: Topic, best: Topic): boolean {
  return (
    topic !== best && (twinOf(topic, 'fleet', [best]) === best || twinOf(topic, 'machine', [best]) === best)
  );
}

/**
 * In place of a topic its twin that is hardly less likely: of one machine, where a clue of that fits and none of the fleet's, which is spoken of in words of its own; of the fleet,
 * where no machine is named, nothing tells the two apart and no reason is asked for.
 */
function spokenTwin(
  likeliest: Candidate,
  candidates: readonly Candidate[],
  concepts: ReadonlySet<Concept>,
): Candidate {
  const isOfFleet = likeliest.topic.subject === 'fleet';
  const isOfOne = concepts.has('named-machine') || concepts.has('why');
  if (isOfFleet ? likeliest.weight > 0 : isOfOne) return likeliest;
  const twin = candidates.find(
    ({ topic, weight, likeness }) =>
      (!isOfFleet || weight > 0) &&
      likeliest.likeness - likeness < TWIN_LAG &&
      areTwins(topic, likeliest.topic),
  );
  return twin ?? likeliest;
}

/** By how much a topic must be ahead, where the next one's clue weighs so much. */
function leadOf({ topic, weight }: Candidate, next: number): number {
  if (weight > HINT) return LEAD;
  if (isTalk(topic) || isThingless(topic)) return LEAD_OF_TALK;
  return next >= FULL_CLUE ? LEAD_BEFORE_A_FULL_CLUE : LEAD;
}

function isTalk({ intent }: Topic): boolean {
  return intent === 'help' || intent === 'cancel';
}

/** Whether a name alone asks for the topic: it leaves nothing to be ranked. */
function isOfNamesAlone({ clues }: Topic): boolean {
  return clues.some(({ about }) => about.includes('only-a-machine'));
}

function distinct(topics: readonly Topic[]): readonly Topic[] {
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}
