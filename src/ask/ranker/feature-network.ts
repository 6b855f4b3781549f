import type { FeatureVector } from './feature-space.ts';

/**
 * A network of one hidden layer: every feature has a row of as many numbers as the layer is wide, a text is the sum of the rows of
 * its features, and what of that is above 0 is weighed for each class.
 */
export interface FeatureNetwork {
  readonly width: number;
  readonly classCount: number;
  /** Row after row, in steps of the row's own `rowSteps`: eight bits a number lose nothing that counts, and are a quarter of the size. */
  readonly rows: Int8Array;
  readonly rowSteps: Float32Array;
  readonly hiddenBias: Float32Array;
  /** For each place of the hidden layer, the weight of each class. */
  readonly weights: Float32Array;
  readonly classBias: Float32Array;
}

/**
 * How likely each class is beside the others, as logits: the difference of two is the logarithm of their odds. Adding and multiplying in one order:
 * the same to the last bit on every engine.
 */
export function logitsOf(network: FeatureNetwork, vector: FeatureVector): Float64Array {
  const { classCount, weights, classBias } = network;
  const hidden = hiddenOf(network, vector);
  const logits = Float64Array.from(classBias);
  for (let place = 0; place < hidden.length; place += 1) {
    const value = hidden[place] as number;
    if (value <= 0) continue;
    const from = place * classCount;
    for (let own = 0; own < classCount; own += 1)
      logits[own] = (logits[own] as number) + value * (weights[from + own] as number);
  }
  return logits;
}

function hiddenOf(
  { width, rows, rowSteps, hiddenBias }: FeatureNetwork,
  { positions, values }: FeatureVector,
): Float64Array {
  const hidden = Float64Array.from(hiddenBias);
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] as number;
    const step = (values[index] as number) * (rowSteps[position] as number);
    const from = position * width;
    for (let place = 0; place < width; place += 1)
      hidden[place] = (hidden[place] as number) + step * (rows[from + place] as number);
  }
  return hidden;
}
