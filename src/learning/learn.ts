import { hear } from '../ask/hear.ts';
import { knownFeatures, vectorMaker } from '../ask/ranker/feature-space.ts';
import type { Learnt } from '../ask/ranker/learnt.ts';
import { featuresOf, type Utterance } from '../ask/ranker/utterance-features.ts';
import type { Lesson } from './lessons.ts';
import { quantised } from './quantised.ts';
import { sideBySide } from './side-by-side.ts';
import { trainNetwork } from './train-network.ts';

/** Each network begins elsewhere and errs elsewhere: three of them err less than any, and are surer where they are right. */
const SEEDS = [1, 2, 3];

/** Learns to tell the lessons apart: minutes for the whole catalogue. `heard` is what is made of a sentence. */
export function learn(
  lessons: readonly Lesson[],
  heard: (sentence: string) => Utterance = (sentence) => hear(sentence, 'anything').whole,
): Learnt {
  const examples = lessons.flatMap(({ sentences }, label) =>
    sentences.map((sentence) => ({ features: featuresOf(heard(sentence)), label })),
  );
  const known = knownFeatures(examples.map(({ features }) => features));
  const vectorOf = vectorMaker(known);
  const labelled = examples.map(({ features, label }) => ({ vector: vectorOf(features), label }));
  const shape = { classCount: lessons.length, size: known.features.length };
  const networks = SEEDS.map((seed) => trainNetwork(labelled, shape, seed));
  return { classes: lessons.map(({ topic }) => topic), known, network: quantised(sideBySide(networks)) };
}
