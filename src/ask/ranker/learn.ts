import { type KnownFeatures, knownFeatures, vectorMaker } from './feature-space.ts';
import { type ClassWeights, trainLinearClasses } from './linear-classes.ts';
import { featuresOf, type Utterance } from './utterance-features.ts';

/** What was learnt of sentences: plain numbers, which can be kept. */
export interface Learnt {
  readonly known: KnownFeatures;
  readonly weights: ClassWeights;
}

/** Learns to tell the classes apart. Deterministic: the same sentences in the same order give the same, bit by bit. */
export function learn(
  classes: readonly (readonly string[])[],
  utteranceOf: (sentence: string) => Utterance,
): Learnt {
  const examples = classes.flatMap((sentences, label) =>
    sentences.map((sentence) => ({ features: featuresOf(utteranceOf(sentence)), label })),
  );
  const known = knownFeatures(examples.map(({ features }) => features));
  const vectorOf = vectorMaker(known);
  const weights = trainLinearClasses(
    examples.map(({ features, label }) => ({ vector: vectorOf(features), label })),
    classes.length,
    known.features.length,
  );
  return { known, weights };
}
