const MEMORY_OF_GRADIENTS = 0.9;
const MEMORY_OF_SQUARES = 0.999;
const LEAST = 1e-8;

/** From the first index to before the last. */
type Range = readonly [from: number, to: number];

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

  /** `gradient`: where it is added up, as many zeros as values. */
  constructor(
    values: Float32Array,
    longest: number,
    gradient: Float32Array = new Float32Array(values.length),
  ) {
    this.#values = values;
    this.#longest = longest;
    this.gradient = gradient;
    this.#means = new Float32Array(values.length);
    this.#squares = new Float32Array(values.length);
  }

  /** `share`: of the longest step. `ranges`: the values that take it; what is outside was not looked at since the last one. */
  step(share: number, ranges: readonly Range[] = [[0, this.#values.length]]): void {
    this.#steps += 1;
    const ofSquares = Math.sqrt(1 - MEMORY_OF_SQUARES ** this.#steps);
    const rate = (this.#longest * share * ofSquares) / (1 - MEMORY_OF_GRADIENTS ** this.#steps);
    for (const range of ranges) this.#stepWithin(range, rate);
  }

  #stepWithin([from, to]: Range, rate: number): void {
    const values = this.#values;
    const means = this.#means;
    const squares = this.#squares;
    const { gradient } = this;
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

/** The values of each row of so many that is marked. */
export function touchedRows(touched: Uint8Array, width: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let row = touched.indexOf(1); row !== -1; row = touched.indexOf(1, row + 1))
    ranges.push([row * width, (row + 1) * width]);
  return ranges;
}
