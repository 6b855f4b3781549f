import type { FeatureVector } from './feature-space.ts';

export interface LabelledVector {
  readonly vector: FeatureVector;
  /** Index of its class. */
  readonly label: number;
}

/** For each class the weight of every position, and behind them that of its bias. */
export type ClassWeights = readonly Float32Array[];

/** How dear a sentence on the wrong side is; those of the class itself are few beside all others. */
const COST = 2;
const COST_OF_OWN = 8;
const MOST_ROUNDS = 30;
/** Largest step of a round below which the rest changes nothing that counts. */
const SETTLED = 0.02;
const GOLDEN_SECTION = 0.618;
/** The share of a vector that is always there, so that a class can be rarer than another. */
const BIAS = 0.3;

/**
 * One linear classifier a class against all others: squared hinge loss, dual coordinate descent, in the order of the
 * vectors. Source: Hsieh and others, A Dual Coordinate Descent Method for Large-scale Linear SVM (ICML 2008).
 */
export function trainLinearClasses(
  examples: readonly LabelledVector[],
  classCount: number,
  size: number,
): ClassWeights {
  const mixed = interleaved(examples);
  return Array.from({ length: classCount }, (_, label) => trainOne(mixed, label, size));
}

/** How a vector stands to each class: above 0 it is more like the class than like all others. */
export function classScores(weights: ClassWeights, { positions, values }: FeatureVector): readonly number[] {
  return weights.map((weight) => {
    let score = (weight.at(-1) ?? 0) * BIAS;
    for (let index = 0; index < positions.length; index += 1) {
      score += (weight[positions[index] ?? 0] ?? 0) * (values[index] ?? 0);
    }
    return score;
  });
}

/** A fixed order in which neighbours are of different classes: one class after the other converges several times slower. */
function interleaved<Item>(items: readonly Item[]): readonly Item[] {
  const { length } = items;
  let stride = Math.max(1, Math.floor(length * GOLDEN_SECTION));
  while (greatestDivisor(stride, length) > 1) stride += 1;
  return items.map((_, index) => items[(index * stride) % length] as Item);
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}

function trainOne(examples: readonly LabelledVector[], own: number, size: number): Float32Array {
  const weight = new Float64Array(size + 1);
  const held = new Float64Array(examples.length);
  const all = examples.map((_, index) => index);
  let active = all;
  /** What is further on its side than this stays there, so it is left aside until the others are settled. */
  let bound = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let largest = 0;
    const next: number[] = [];
    for (const index of active) {
      const { vector, label } = examples[index] as LabelledVector;
      const side = label === own ? 1 : -1;
      const slack = 1 / (2 * (label === own ? COST_OF_OWN : COST));
      const before = held[index] ?? 0;
      const gradient = side * dot(weight, vector, size) - 1 + slack * before;
      if (before === 0 && gradient > bound) continue;
      next.push(index);
      if (before === 0 && gradient >= 0) continue;
      const length = 1 + BIAS * BIAS + slack;
      const after = Math.max(0, before - gradient / length);
      const step = (after - before) * side;
      if (step === 0) continue;
      largest = Math.max(largest, Math.abs(gradient));
      held[index] = after;
      add(weight, vector, step, size);
    }
    const isSettled = largest < SETTLED;
    if (isSettled && next.length === all.length) break;
    active = isSettled ? all : next;
    bound = isSettled ? Number.POSITIVE_INFINITY : largest;
  }
  return Float32Array.from(weight);
}

function dot(weight: Float64Array, { positions, values }: FeatureVector, size: number): number {
  let sum = (weight[size] ?? 0) * BIAS;
  for (let index = 0; index < positions.length; index += 1) {
    sum += (weight[positions[index] ?? 0] ?? 0) * (values[index] ?? 0);
  }
  return sum;
}

function add(weight: Float64Array, { positions, values }: FeatureVector, step: number, size: number): void {
  weight[size] = (weight[size] ?? 0) + step * BIAS;
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0;
    weight[position] = (weight[position] ?? 0) + step * (values[index] ?? 0);
  }
}
