import { hear } from '../ask/hear.ts';
import { knownFeatures, vectorMaker } from '../ask/ranker/feature-space.ts';
import type { Learnt } from '../ask/ranker/learnt.ts';
import type { SymbolNetwork } from '../ask/ranker/symbol-network.ts';
import { featuresOf, type Utterance } from '../ask/ranker/utterance-features.ts';
import { symbolsOf } from '../ask/ranker/utterance-symbols.ts';
import type { Lesson } from './lessons.ts';
import { inWholeSteps } from './quantised.ts';
import { sideBySide } from './side-by-side.ts';
import { trainFeatureNetwork } from './train-feature-network.ts';
import { trainSymbolNetwork } from './train-symbol-network.ts';

/** Each network begins elsewhere and errs elsewhere: several of a kind err less than any of them, and are surer where they are right. */
const SEEDS_OF_FEATURES = [1, 2];
const SEEDS_OF_SYMBOLS = [1, 2, 3];

/** Learns to tell the lessons apart: an hour for the whole catalogue. `heard` is what is made of a sentence. */
export async function learn(
  lessons: readonly Lesson[],
  heard: (sentence: string) => Utterance = (sentence) => hear(sentence, 'anything').whole,
): Promise<Learnt> {
  const examples = lessons.flatMap(({ sentences }, label) =>
    sentences.map((sentence) => {
      const utterance = heard(sentence);
      return { features: featuresOf(utterance), symbols: symbolsOf(utterance.spoken), label };
    }),
  );
  const known = knownFeatures(examples.map(({ features }) => features));
  const vectorOf = vectorMaker(known);
  const vectors = examples.map(({ features, label }) => ({ vector: vectorOf(features), label }));
  const shape = { classCount: lessons.length, size: known.features.length };
  const exact = sideBySide(SEEDS_OF_FEATURES.map((seed) => trainFeatureNetwork(vectors, shape, seed)));
  const ofSymbols: SymbolNetwork[] = [];
  for (const seed of SEEDS_OF_SYMBOLS)
    ofSymbols.push(await trainSymbolNetwork(examples, lessons.length, seed));
  return {
    classes: lessons.map(({ topic }) => topic),
    known,
    ofFeatures: { ...exact, ...inWholeSteps(exact.rows, exact.width) },
    ofSymbols,
  };
}
