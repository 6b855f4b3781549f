import type { UtteranceFeatures } from './utterance-features.ts';

/** A text as a vector of length 1: positions in the feature space, and the value at each. */
export interface FeatureVector {
  readonly positions: Int32Array;
  readonly values: Float64Array;
}

/** The n-grams that sentences share, and how much each tells. */
export interface FeatureSpace {
  readonly size: number;
  vectorOf(features: UtteranceFeatures): FeatureVector;
}

/** An n-gram of one sentence alone tells nothing of the next one. */
const FEWEST_SENTENCES = 2;

/**
 * The space of the sentences' n-grams. A rare n-gram weighs more, by a root of its rarity rather than the usual
 * logarithm: adding, multiplying, dividing and roots are the same to the last bit on every engine, logarithms are not.
 */
export function createFeatureSpace(sentences: readonly UtteranceFeatures[]): FeatureSpace {
  const counts = new Map<number, number>();
  for (const { words, pieces, concepts } of sentences) {
    for (const group of [words, pieces, concepts]) {
      for (const feature of new Set(group)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const positionOf = new Map<number, number>();
  const rarity: number[] = [];
  for (const [feature, count] of counts) {
    if (count < FEWEST_SENTENCES) continue;
    positionOf.set(feature, rarity.length);
    rarity.push(Math.sqrt(Math.sqrt(sentences.length / count)));
  }

  return {
    size: rarity.length,
    vectorOf({ words, pieces, concepts }) {
      const positions: number[] = [];
      const values: number[] = [];
      let groups = 0;
      for (const group of [words, pieces, concepts]) {
        const from = positions.length;
        let square = 0;
        for (const feature of new Set(group)) {
          const position = positionOf.get(feature);
          if (position === undefined) continue;
          const value = rarity[position] ?? 0;
          positions.push(position);
          values.push(value);
          square += value * value;
        }
        if (positions.length === from) continue;
        groups += 1;
        scale(values, from, Math.sqrt(square));
      }
      scale(values, 0, Math.sqrt(groups));
      return { positions: Int32Array.from(positions), values: Float64Array.from(values) };
    },
  };
}

function scale(values: number[], from: number, length: number): void {
  for (let index = from; index < values.length; index += 1) values[index] = (values[index] ?? 0) / length;
}
