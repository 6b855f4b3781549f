import { LOCALES } from '../../model/locale.ts';
import type { Topic } from '../../model/topic.ts';
import { createFeatureSpace } from './feature-space.ts';
import { trainLinearClasses } from './linear-classes.ts';
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

/**
 * Learns each topic from its own sentences, and what belongs to none of them from the groups of `elsewhere`. Deterministic: the same
 * sentences in the same order give the same scores, bit by bit.
 */
export function createTopicRanker(
  topics: readonly Topic[],
  elsewhere: readonly (readonly string[])[],
  utteranceOf: (sentence: string) => Utterance,
): TopicRanker {
  const sentences = topics.flatMap((topic, label) =>
    LOCALES.flatMap((locale) => [topic.example[locale], topic.title[locale], ...topic.examples[locale]]).map(
      (sentence) => ({ features: featuresOf(utteranceOf(sentence)), label }),
    ),
  );
  const others = elsewhere.flatMap((group, index) =>
    group.map((sentence) => ({ features: featuresOf(utteranceOf(sentence)), label: topics.length + index })),
  );
  const all = [...sentences, ...others];
  const space = createFeatureSpace(all.map(({ features }) => features));
  const scoresOf = trainLinearClasses(
    all.map(({ features, label }) => ({ vector: space.vectorOf(features), label })),
    topics.length + elsewhere.length,
    space.size,
  );
  return (utterance) => {
    const scores = scoresOf(space.vectorOf(featuresOf(utterance)));
    return {
      topics: topics
        .map((topic, index) => ({ topic, score: scores[index] ?? 0 }))
        .sort((left, right) => right.score - left.score),
      elsewhere: Math.max(-1, ...scores.slice(topics.length)),
    };
  };
}
