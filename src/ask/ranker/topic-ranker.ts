import type { Topic } from '../../model/topic.ts';
import { logitsOf } from './feature-network.ts';
import { vectorMaker } from './feature-space.ts';
import type { Learnt } from './learnt.ts';
import { createSymbolReader } from './symbol-network.ts';
import { featuresOf, type Utterance } from './utterance-features.ts';
import { symbolsOf } from './utterance-symbols.ts';

export interface RankedTopic {
  readonly topic: Topic;
  /** By how much it is likelier than what lies beside the catalogue, by two readers on average; the difference of two is the logarithm of their odds. */
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
  const readSymbols = createSymbolReader(ofSymbols);
  const classOf = new Map(classes.map((topic, index) => [topic, index]));
  const learnt = topics.map((topic) => ({ topic, index: classOf.get(topic.id) ?? notLearnt(topic) }));
  const elsewhere = classes.flatMap((topic, index) => (topic === null ? [index] : []));
  const oddsOf = (logits: Float64Array) => {
    const beside = Math.max(...elsewhere.map((index) => logits[index] ?? 0));
    return logits.map((logit) => logit - beside);
  };
  return (utterance) => {
    const byFeatures = oddsOf(logitsOf(ofFeatures, vectorOf(featuresOf(utterance))));
    const bySymbols = oddsOf(readSymbols(symbolsOf(utterance.spoken)));
    return learnt
      .map(({ topic, index }) => ({ topic, score: ((byFeatures[index] ?? 0) + (bySymbols[index] ?? 0)) / 2 }))
      .sort((left, right) => right.score - left.score);
  };
}

function notLearnt({ id }: Topic): never {
  throw new Error(
    `Nobody learnt how people ask for ${id}: write src/sentences/<locale>/${id}.txt, then npm run learn`,
  );
}
