import { Adam } from './adam.ts';
import type { SeededRandom } from './seeded-random.ts';

interface Shape {
  readonly width: number;
  readonly classCount: number;
  readonly longestStep: number;
  /** How much of each label's certainty is given to all classes alike, 0 to 1. */
  readonly doubt: number;
}

/** The last layer while it is learnt: it weighs what is heard for each class, and tells what was wrong with that. */
export class ClassLayer {
  /** For each place that is heard, the weight of each class. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly #ofWeights: Adam;
  readonly #ofBias: Adam;
  readonly #doubt: number;

  constructor({ width, classCount, longestStep, doubt }: Shape, random: SeededRandom) {
    this.weights = new Float32Array(width * classCount).map(() => random.normal() / Math.sqrt(width));
    this.bias = new Float32Array(classCount);
    this.#ofWeights = new Adam(this.weights, longestStep);
    this.#ofBias = new Adam(this.bias, longestStep);
    this.#doubt = doubt;
  }

  /**
   * Adds to the gradients what an example of the class `label` would have changed (cross-entropy), and answers the slope of each place. `heard`: above 0 where a
   * place was heard; where it is 0, nothing is changed, and its slope is 0.
   */
  lookAt(heard: Float64Array, label: number): Float64Array {
    const errors = this.#errorsOf(heard, label);
    const count = errors.length;
    const gradient = this.#ofWeights.gradient;
    const slopes = new Float64Array(heard.length);
    for (let place = 0; place < heard.length; place += 1) {
      const value = heard[place] as number;
      if (value === 0) continue;
      const at = place * count;
      let sum = 0;
      for (let own = 0; own < count; own += 1) {
        const error = errors[own] as number;
        sum += (this.weights[at + own] as number) * error;
        gradient[at + own] = (gradient[at + own] as number) + value * error;
      }
      slopes[place] = sum;
    }
    for (let own = 0; own < count; own += 1)
      this.#ofBias.gradient[own] = (this.#ofBias.gradient[own] as number) + (errors[own] as number);
    return slopes;
  }

  /** `share`: of the longest step. */
  step(share: number): void {
    this.#ofWeights.step(share);
    this.#ofBias.step(share);
  }

  /** What is wrong with the probabilities that the logits stand for. */
  #errorsOf(heard: Float64Array, label: number): Float64Array {
    const errors = Float64Array.from(this.bias);
    const count = errors.length;
    for (let place = 0; place < heard.length; place += 1) {
      const value = heard[place] as number;
      if (value === 0) continue;
      const at = place * count;
      for (let own = 0; own < count; own += 1)
        errors[own] = (errors[own] as number) + value * (this.weights[at + own] as number);
    }
    const largest = Math.max(...errors);
    let sum = 0;
    for (let own = 0; own < count; own += 1) {
      errors[own] = Math.exp((errors[own] as number) - largest);
      sum += errors[own] as number;
    }
    for (let own = 0; own < count; own += 1)
      errors[own] = (errors[own] as number) / sum - this.#doubt / count;
    errors[label] = (errors[label] as number) - (1 - this.#doubt);
    return errors;
  }
}
