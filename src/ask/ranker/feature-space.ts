import { featuresOf, type SpokenFeatures, type Utterance } from './spoken-features.ts';

/** A text as a vector of length 1: positions in the feature space, and the value at each. */
export interface FeatureVector {
  readonly positions: Int32Array;
  readonly values: Float64Array;
}

/** The n-grams that sentences share, and how much each tells. */
export interface FeatureSpace {
  readonly size: number;
  vectorOf(utterance: Utterance): FeatureVector;
}

/** An n-gram of one sentence alone tells nothing of the next one. */
const FEWEST_SENTENCES = 2;

/**
 * The space of the sentences' n-grams. A rare n-gram weighs more, by the root of its rarity rather than the usual
 * logarithm: adding, multiplying, dividing and roots are the same to the last bit on every engine, logarithms are not.
 */
export function createFeatureSpace(sentences: readonly Utterance[]): FeatureSpace {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    const { words, pieces, concepts } = featuresOf(sentence);
    for (const feature of new Set([...words, ...pieces, ...concepts]))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const positionOf = new Map<number, number>();
  const rarity: number[] = [];
  for (const [feature, count] of counts) {
    if (count < FEWEST_SENTENCES) continue;
    positionOf.set(feature, rarity.length);
    rarity.push(Math.sqrt(Math.sqrt(sentences.length / count)));
  }

  return { size: rarity.length, vectorOf: (utterance) => vector(featuresOf(utterance)) };

  function vector({ words, pieces, concepts }: SpokenFeatures): FeatureVector {
    const weights = new Map<number, number>();
    for (const group of [words, pieces, concepts]) {
      const weighed = group.flatMap((feature) => {
        const position = positionOf.get(feature);
        return position === undefined ? [] : [{ position, value: rarity[position] ?? 0 }];
      });
      const distinct = new Map(weighed.map(({ position, value }) => [position, value]));
      const length = lengthOf(distinct.values());
      for (const [position, value] of distinct) weights.set(position, value / length);
    }
    const length = lengthOf(weights.values());
    return {
      positions: Int32Array.from(weights.keys()),
      values: Float64Array.from(weights.values(), (value) => value / length),
    };
  }
}

function lengthOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum === 0 ? 1 : Math.sqrt(sum);
}
