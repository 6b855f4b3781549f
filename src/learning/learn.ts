import { hear } from '../ask/hear.ts';
import { knownFeatures, vectorMaker } from '../ask/ranker/feature-space.ts';
import type { Learnt } from '../ask/ranker/learnt.ts';
import { featuresOf, type Utterance } from '../ask/ranker/utterance-features.ts';
import type { Lesson } from './lessons.ts';
import { trainNetwork } from './train-network.ts';

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
  const network = trainNetwork(
    examples.map(({ features, label }) => ({ vector: vectorOf(features), label })),
    { classCount: lessons.length, size: known.features.length },
  );
  return { classes: lessons.map(({ topic }) => topic), known, network };
}
