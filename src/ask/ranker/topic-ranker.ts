import type { Topic } from '../../model/topic.ts';
import { vectorMaker } from './feature-space.ts';
import type { Learnt } from './learn.ts';
import { classScores } from './linear-classes.ts';
import { featuresOf, type Utterance } from './utterance-features.ts';

export interface RankedTopic {
  readonly topic: Topic;
  /** Above 0: more like this topic's sentences than like all others. */
  readonly score: number;
}

/** How a sentence compares with the sentences that are known. */
export interface Ranking {
  /** Every topic, best first. */
  readonly topics: readonly RankedTopic[];
  /** The same for what is asked beside the catalogue. */
  readonly elsewhere: number;
}

export type TopicRanker = (utterance: Utterance) => Ranking;

/** Compares sentences with what was learnt of these topics. */
export function createTopicRanker(topics: readonly Topic[], { known, weights }: Learnt): TopicRanker {
  const vectorOf = vectorMaker(known);
  return (utterance) => {
    const scores = classScores(weights, vectorOf(featuresOf(utterance)));
    return {
      topics: topics
        .map((topic, index) => ({ topic, score: scores[index] ?? 0 }))
        .sort((left, right) => right.score - left.score),
      elsewhere: Math.max(-1, ...scores.slice(topics.length)),
    };
  };
}
