import type { Topic } from '../../model/topic.ts';
import { logitsOf } from './feature-network.ts';
import { vectorMaker } from './feature-space.ts';
import type { Learnt } from './learnt.ts';
import { createSymbolReader } from './symbol-network.ts';
import { featuresOf, type Utterance } from './utterance-features.ts';
import { symbolsOf } from './utterance-symbols.ts';

/** Of the two kinds of readers those of symbols err less, and count twice. */
const SHARE_OF_FEATURES = 1 / 3;

export interface RankedTopic {
  readonly topic: Topic;
  /** By how much it is likelier than what lies beside the catalogue, by two kinds of readers on average; the difference of two is the logarithm of their odds. */
  readonly score: number;
}

/** Every topic, best first. */
export type Ranking = readonly RankedTopic[];

export type TopicRanker = (utterance: Utterance) => Ranking;

/** Compares sentences with what was learnt of these topics. Throws where one of them was not learnt. */
export function createTopicRanker(
  topics: readonly Topic[],
  { classes, known, ofFeatures, ofSymbols }: Learnt,
): TopicRanker {
  const vectorOf = vectorMaker(known);
  const symbolReaders = ofSymbols.map(createSymbolReader);
  const classOf = new Map(classes.map((topic, index) => [topic, index]));
  const learnt = topics.map((topic) => ({ topic, index: classOf.get(topic.id) ?? notLearnt(topic) }));
  const elsewhere = classes.flatMap((topic, index) => (topic === null ? [index] : []));
  const oddsOf = (logits: Float64Array) => {
    const beside = Math.max(...elsewhere.map((index) => logits[index] ?? 0));
    return logits.map((logit) => logit - beside);
  };
  return (utterance) => {
    const symbols = symbolsOf(utterance.spoken);
    const byFeatures = oddsOf(logitsOf(ofFeatures, vectorOf(featuresOf(utterance))));
    const bySymbols = symbolReaders.map((read) => oddsOf(read(symbols)));
    const scoreOf = (index: number) =>
      SHARE_OF_FEATURES * (byFeatures[index] as number) +
      (1 - SHARE_OF_FEATURES) * meanOf(bySymbols.map((odds) => odds[index] as number));
    return learnt
      .map(({ topic, index }) => ({ topic, score: scoreOf(index) }))
      .sort((left, right) => right.score - left.score);
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function notLearnt({ id }: Topic): never {
  throw new Error(
    `Nobody learnt how people ask for ${id}: write src/sentences/<locale>/${id}.txt, then npm run learn`,
  );
}
