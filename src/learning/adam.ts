const MEMORY_OF_GRADIENTS = 0.9;
const MEMORY_OF_SQUARES = 0.999;
const LEAST = 1e-8;

/**
 * Numbers that are learnt, and how far each has been pushed. A step takes the gradient that was added up since the last one, and empties it.
 * Source: Kingma and Ba, Adam: A Method for Stochastic Optimization (ICLR 2015).
 */
export class Adam {
  readonly gradient: Float32Array;
  readonly #values: Float32Array;
  readonly #longest: number;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  #steps = 0;

  constructor(values: Float32Array, longest: number) {
    this.#values = values;
    this.#longest = longest;
    this.gradient = new Float32Array(values.length);
    this.#means = new Float32Array(values.length);
    this.#squares = new Float32Array(values.length);
  }

  /** `share`: of the longest step. */
  step(share: number): void {
    this.#steps += 1;
    this.stepWithin(0, this.#values.length, share, this.#steps);
  }

  /** Of the values in between alone: those of features that no sentence of the batch has are left as they are. `steps`: how many there were in all. */
  stepWithin(from: number, to: number, share: number, steps: number): void {
    const values = this.#values;
    const means = this.#means;
    const squares = this.#squares;
    const { gradient } = this;
    const ofSquares = Math.sqrt(1 - MEMORY_OF_SQUARES ** steps);
    const rate = (this.#longest * share * ofSquares) / (1 - MEMORY_OF_GRADIENTS ** steps);
    for (let index = from; index < to; index += 1) {
      const slope = gradient[index] as number;
      const mean = MEMORY_OF_GRADIENTS * (means[index] as number) + (1 - MEMORY_OF_GRADIENTS) * slope;
      const square = MEMORY_OF_SQUARES * (squares[index] as number) + (1 - MEMORY_OF_SQUARES) * slope * slope;
      means[index] = mean;
      squares[index] = square;
      gradient[index] = 0;
      values[index] = (values[index] as number) - (rate * mean) / (Math.sqrt(square) + LEAST);
    }
  }
}
