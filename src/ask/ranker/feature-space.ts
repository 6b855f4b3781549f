import { placeOfHash, sharedHashes } from './text-hash.ts';
import type { UtteranceFeatures } from './utterance-features.ts';

/** A text as a vector of length 1: positions in the feature space, and the value at each. */
export interface FeatureVector {
  readonly positions: Int32Array;
  readonly values: Float64Array;
  /** Before which place each kind of feature ends; a kind of which nothing is known has none. */
  readonly ends: readonly number[];
}

/** The features that sentences share, and how much each tells; the index of a feature is its position in a vector. */
export interface KnownFeatures {
  /** Ascending. */
  readonly features: Uint32Array;
  readonly rarities: Float32Array;
}

/** A feature of a few sentences alone tells hardly anything of the next one, and there are as many of those as of all others. */
const FEWEST_SENTENCES = 5;

/**
 * What the sentences share. A rare feature weighs more, by a root of its rarity rather than the usual logarithm: adding,
 * multiplying, dividing and roots are the same to the last bit on every engine, logarithms are not.
 */
export function knownFeatures(sentences: readonly UtteranceFeatures[]): KnownFeatures {
  const shared = sharedHashes(
    sentences.map((groups) => groups.flat()),
    FEWEST_SENTENCES,
  );
  return {
    features: Uint32Array.from(shared, ([feature]) => feature),
    rarities: Float32Array.from(shared, ([, count]) => Math.sqrt(Math.sqrt(sentences.length / count))),
  };
}

/** Makes vectors of features: what nobody has seen is left out, and each kind of feature counts for as much as another. */
export function vectorMaker({
  features: known,
  rarities,
}: KnownFeatures): (features: UtteranceFeatures) => FeatureVector {
  return (groups) => {
    const positions: number[] = [];
    const values: number[] = [];
    const ends: number[] = [];
    for (const group of groups) {
      const from = positions.length;
      let square = 0;
      for (const feature of new Set(group)) {
        const position = placeOfHash(feature, known);
        if (position === null) continue;
        const value = rarities[position] ?? 0;
        positions.push(position);
        values.push(value);
        square += value * value;
      }
      if (positions.length === from) continue;
      ends.push(positions.length);
      scale(values, from, Math.sqrt(square));
    }
    scale(values, 0, Math.sqrt(ends.length));
    return { positions: Int32Array.from(positions), values: Float64Array.from(values), ends };
  };
}

function scale(values: number[], from: number, length: number): void {
  for (let index = from; index < values.length; index += 1) values[index] = (values[index] ?? 0) / length;
}
