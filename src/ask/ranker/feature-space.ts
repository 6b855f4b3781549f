import type { UtteranceFeatures } from './utterance-features.ts';

/** A text as a vector of length 1: positions in the feature space, and the value at each. */
export interface FeatureVector {
  readonly positions: Int32Array;
  readonly values: Float64Array;
}

/** The features that sentences share, and how much each tells; the index of a feature is its position in a vector. */
export interface KnownFeatures {
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
  const counts = new Map<number, number>();
  for (const groups of sentences) {
    for (const group of groups) {
      for (const feature of new Set(group)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const shared = [...counts].filter(([, count]) => count >= FEWEST_SENTENCES);
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
  const positionOf = positionsOf(known);
  return (groups) => {
    const positions: number[] = [];
    const values: number[] = [];
    let groupsHeard = 0;
    for (const group of groups) {
      const from = positions.length;
      let square = 0;
      for (const feature of new Set(group)) {
        const position = positionOf.get(feature);
        if (position === undefined) continue;
        const value = rarities[position] ?? 0;
        positions.push(position);
        values.push(value);
        square += value * value;
      }
      if (positions.length === from) continue;
      groupsHeard += 1;
      scale(values, from, Math.sqrt(square));
    }
    scale(values, 0, Math.sqrt(groupsHeard));
    return { positions: Int32Array.from(positions), values: Float64Array.from(values) };
  };
}

/** Of what was learnt, by its features: the index of some hundred thousand takes longer than a question, and is the same for every engine over it. */
const POSITIONS = new WeakMap<Uint32Array, ReadonlyMap<number, number>>();

function positionsOf(known: Uint32Array): ReadonlyMap<number, number> {
  const made =
    POSITIONS.get(known) ?? new Map(Array.from(known, (feature, position) => [feature, position] as const));
  POSITIONS.set(known, made);
  return made;
}

function scale(values: number[], from: number, length: number): void {
  for (let index = from; index < values.length; index += 1) values[index] = (values[index] ?? 0) / length;
}
