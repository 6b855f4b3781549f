import type { FeatureVector } from './feature-space.ts';

export interface LabelledVector {
  readonly vector: FeatureVector;
  /** Index of its class. */
  readonly label: number;
}

/** The weight of every position for every class: those of one position stand together, behind all of them those of the bias. */
export interface ClassWeights {
  readonly classCount: number;
  readonly values: Float32Array;
}

/** How dear a sentence on the wrong side is; those of the class itself are few beside all others. */
const COST = 2;
const COST_OF_OWN = 8;
const MOST_ROUNDS = 8;
/** Largest step of a round below which the rest changes nothing that counts. */
const SETTLED = 0.02;
/** In rounds. */
const LONGEST_IDLE = 3;
const GOLDEN_SECTION = 0.618;
/** The share of a vector that is always there, so that a class can be rarer than another. */
const BIAS = 0.3;

/**
 * One linear classifier a class against all others: squared hinge loss, dual coordinate descent, in the order of the
 * vectors, all classes side by side: their weights of one position lie together, which makes it several times faster. Source: Hsieh and others, A Dual Coordinate Descent Method for Large-scale Linear SVM (ICML 2008).
 */
export function trainLinearClasses(
  examples: readonly LabelledVector[],
  classCount: number,
  size: number,
): ClassWeights {
  const weights = new Float64Array((size + 1) * classCount);
  const held = new Float64Array(examples.length * classCount);
  /** What moved nothing is left aside for a round, then for two: most of the sentences soon stand where they belong. */
  const idleFor = new Uint8Array(examples.length);
  const idleUntil = new Uint8Array(examples.length);
  const scores = new Float64Array(classCount);
  const steps = new Float64Array(classCount);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let largest = 0;
    for (const index of mixedOrder(examples.length, round)) {
      if ((idleUntil[index] ?? 0) > round) continue;
      const { vector, label } = examples[index] as LabelledVector;
      addScores(scores, weights, vector);
      const moved: number[] = [];
      for (let own = 0; own < classCount; own += 1) {
        const side = label === own ? 1 : -1;
        const slack = 1 / (2 * (label === own ? COST_OF_OWN : COST));
        const before = held[index * classCount + own] ?? 0;
        const gradient = side * (scores[own] ?? 0) - 1 + slack * before;
        if (Math.abs(gradient) < SETTLED || (before === 0 && gradient >= 0)) continue;
        const after = Math.max(0, before - gradient / (1 + BIAS * BIAS + slack));
        if (after === before) continue;
        largest = Math.max(largest, Math.abs(gradient));
        held[index * classCount + own] = after;
        steps[own] = (after - before) * side;
        moved.push(own);
      }
      if (moved.length > 0) move(weights, vector, steps, moved);
      const idleRounds = moved.length > 0 ? 0 : Math.min((idleFor[index] ?? 0) + 1, LONGEST_IDLE);
      idleFor[index] = idleRounds;
      idleUntil[index] = round + 1 + idleRounds;
    }
    if (largest < SETTLED) break;
  }
  return { classCount, values: Float32Array.from(weights) };
}

/** How a vector stands to each class: above 0 it is more like the class than like all others. */
export function classScores({ classCount, values }: ClassWeights, vector: FeatureVector): Float64Array {
  const scores = new Float64Array(classCount);
  addScores(scores, values, vector);
  return scores;
}

function addScores(
  scores: Float64Array,
  weights: Float64Array | Float32Array,
  { positions, values }: FeatureVector,
): void {
  const { length: classCount } = scores;
  const bias = weights.length - classCount;
  for (let own = 0; own < classCount; own += 1) scores[own] = (weights[bias + own] ?? 0) * BIAS;
  const inFours = positions.length - (positions.length % 4);
  for (let index = 0; index < inFours; index += 4) addFour(scores, weights, positions, values, index);
  for (let index = inFours; index < positions.length; index += 1) {
    const from = (positions[index] as number) * classCount;
    const value = values[index] as number;
    for (let own = 0; own < classCount; own += 1) {
      scores[own] = (scores[own] as number) + (weights[from + own] as number) * value;
    }
  }
}

/** Four positions of a vector at once, one after the other as it would be one by one: the same sum to the last bit in half the time. */
function addFour(
  scores: Float64Array,
  weights: Float64Array | Float32Array,
  positions: Int32Array,
  values: Float64Array,
  index: number,
): void {
  const { length: classCount } = scores;
  const first = (positions[index] as number) * classCount;
  const second = (positions[index + 1] as number) * classCount;
  const third = (positions[index + 2] as number) * classCount;
  const fourth = (positions[index + 3] as number) * classCount;
  const ofFirst = values[index] as number;
  const ofSecond = values[index + 1] as number;
  const ofThird = values[index + 2] as number;
  const ofFourth = values[index + 3] as number;
  for (let own = 0; own < classCount; own += 1) {
    scores[own] =
      (scores[own] as number) +
      (weights[first + own] as number) * ofFirst +
      (weights[second + own] as number) * ofSecond +
      (weights[third + own] as number) * ofThird +
      (weights[fourth + own] as number) * ofFourth;
  }
}

function move(
  weights: Float64Array,
  { positions, values }: FeatureVector,
  steps: Float64Array,
  moved: readonly number[],
): void {
  const classCount = steps.length;
  const bias = weights.length - classCount;
  for (const own of moved) weights[bias + own] = (weights[bias + own] ?? 0) + (steps[own] ?? 0) * BIAS;
  for (let index = 0; index < positions.length; index += 1) {
    const from = (positions[index] ?? 0) * classCount;
    const value = values[index] ?? 0;
    for (const own of moved) weights[from + own] = (weights[from + own] ?? 0) + (steps[own] ?? 0) * value;
  }
}

/**
 * An order in which neighbours are of different classes, another one each round: one class after the other, or the same order again and
 * again, converges several times slower.
 */
function mixedOrder(length: number, round: number): readonly number[] {
  let stride = Math.max(1, Math.floor((length * (GOLDEN_SECTION + round)) / (round + 1)) % length);
  while (greatestDivisor(stride, length) > 1) stride += 1;
  return Array.from({ length }, (_, index) => (index * stride + round) % length);
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}
