import { LOCALES } from '../../model/locale.ts';
import type { Topic } from '../../model/topic.ts';
import { createFeatureSpace } from './feature-space.ts';
import { trainLinearClasses } from './linear-classes.ts';
import type { SpokenText } from '../spoken-text.ts';

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

export type TopicRanker = (spoken: SpokenText) => Ranking;

/**
 * Learns each topic from its own sentences, and what belongs to none of them from `elsewhere`. Deterministic: the same
 * sentences in the same order give the same scores, bit by bit.
 */
export function createTopicRanker(
  topics: readonly Topic[],
  elsewhere: readonly string[],
  spokenOf: (sentence: string) => SpokenText,
): TopicRanker {
  const sentences = topics.flatMap((topic, label) =>
    LOCALES.flatMap((locale) => [topic.example[locale], topic.title[locale], ...topic.examples[locale]]).map(
      (sentence) => ({ spoken: spokenOf(sentence), label }),
    ),
  );
  const others = elsewhere.map((sentence) => ({ spoken: spokenOf(sentence), label: topics.length }));
  const all = [...sentences, ...others];
  const space = createFeatureSpace(all.map(({ spoken }) => spoken));
  const scoresOf = trainLinearClasses(
    all.map(({ spoken, label }) => ({ vector: space.vectorOf(spoken), label })),
    topics.length + 1,
    space.size,
  );
  return (spoken) => {
    const scores = scoresOf(space.vectorOf(spoken));
    return {
      topics: topics
        .map((topic, index) => ({ topic, score: scores[index] ?? 0 }))
        .sort((left, right) => right.score - left.score),
      elsewhere: scores[topics.length] ?? 0,
    };
  };
}
