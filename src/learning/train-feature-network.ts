import type { FeatureVector } from '../ask/ranker/feature-space.ts';
import { Adam, touchedRows } from './adam.ts';
import { ClassLayer } from './class-layer.ts';
import type { ExactNetwork } from './exact-network.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface LabelledVector {
  readonly vector: FeatureVector;
  /** Index of its class. */
  readonly label: number;
}

export interface Shape {
  readonly classCount: number;
  /** How many features there are. */
  readonly size: number;
}

const WIDTH = 64;
const ROUNDS = 10;
const BATCH = 256;
/** The longest step of the first batch; it shrinks to nothing with the last. */
const STEP_OF_ROWS = 0.02;
const STEP_OF_WEIGHTS = 0.006;
/** The share of the hidden layer, of a sentence's kinds of features, and of its features, that each look at it does without: none may be relied on. */
const HIDDEN_LEFT_OUT = 0.3;
const KINDS_LEFT_OUT = 0.05;
const FEATURES_LEFT_OUT = 0.4;
const SPREAD_OF_ROWS = 0.1;

/**
 * Learns to tell the classes apart: cross-entropy, Adam, in an order of the seed. The same examples and seed give the same network on the same engine;
 * another engine's exponentials may differ in the last bit, which is why what was learnt is kept and not learnt again where it runs.
 */
export function trainFeatureNetwork(
  examples: readonly LabelledVector[],
  { classCount, size }: Shape,
  seed: number,
): ExactNetwork {
  const random = seededRandom(seed);
  const rows = new Float32Array(size * WIDTH).map(() => random.normal() * SPREAD_OF_ROWS);
  const hiddenBias = new Float32Array(WIDTH);
  const classes = new ClassLayer(
    { width: WIDTH, classCount, longestStep: STEP_OF_WEIGHTS, doubt: 0 },
    random,
  );
  const ofRows = new Adam(rows, STEP_OF_ROWS);
  const ofHiddenBias = new Adam(hiddenBias, STEP_OF_WEIGHTS);
  const touched = new Uint8Array(size);
  const order = Array.from(examples, (_, index) => index);
  const batches = ROUNDS * Math.ceil(order.length / BATCH);
  let done = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    random.shuffle(order);
    for (let from = 0; from < order.length; from += BATCH) {
      for (const index of order.slice(from, from + BATCH)) lookAt(examples[index] as LabelledVector);
      const left = 1 - done / batches;
      done += 1;
      classes.step(left);
      ofHiddenBias.step(left);
      ofRows.step(left, touchedRows(touched, WIDTH));
      touched.fill(0);
    }
  }
  return { width: WIDTH, classCount, rows, hiddenBias, weights: classes.weights, classBias: classes.bias };

  /** Adds to the gradients what this example would have changed. */
  function lookAt({ vector, label }: LabelledVector): void {
    const seen = thinned(vector, random);
    const hidden = hiddenOf(seen);
    const kept = 1 / (1 - HIDDEN_LEFT_OUT);
    const shares = Float64Array.from(hidden, (value) =>
      value > 0 && random.next() >= HIDDEN_LEFT_OUT ? kept : 0,
    );
    const slopes = classes
      .lookAt(
        hidden.map((value, place) => value * (shares[place] as number)),
        label,
      )
      .map((slope, place) => slope * (shares[place] as number));
    for (let place = 0; place < WIDTH; place += 1)
      ofHiddenBias.gradient[place] = (ofHiddenBias.gradient[place] as number) + (slopes[place] as number);
    addToRows(seen, slopes);
  }

  function hiddenOf({ positions, values }: Thinned): Float64Array {
    const hidden = Float64Array.from(hiddenBias);
    for (let index = 0; index < positions.length; index += 1) {
      const at = (positions[index] as number) * WIDTH;
      const value = values[index] as number;
      for (let place = 0; place < WIDTH; place += 1)
        hidden[place] = (hidden[place] as number) + value * (rows[at + place] as number);
    }
    return hidden;
  }

  function addToRows({ positions, values }: Thinned, slopes: Float64Array): void {
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] as number;
      const value = values[index] as number;
      const at = position * WIDTH;
      touched[position] = 1;
      for (let place = 0; place < WIDTH; place += 1)
        ofRows.gradient[at + place] =
          (ofRows.gradient[at + place] as number) + value * (slopes[place] as number);
    }
  }
}

/** What is left of a text where some of its features are left out; of length 1, as the whole was. */
interface Thinned {
  readonly positions: readonly number[];
  readonly values: readonly number[];
}

function thinned({ positions, values, ends }: FeatureVector, random: SeededRandom): Thinned {
  const kept: { readonly positions: number[]; readonly values: number[] } = { positions: [], values: [] };
  let square = 0;
  let index = 0;
  for (const end of ends) {
    if (random.next() < KINDS_LEFT_OUT) index = end;
    for (; index < end; index += 1) {
      if (random.next() < FEATURES_LEFT_OUT) continue;
      const value = values[index] as number;
      kept.positions.push(positions[index] as number);
      kept.values.push(value);
      square += value * value;
    }
  }
  const length = Math.sqrt(square);
  return { positions: kept.positions, values: kept.values.map((value) => value / length) };
}
