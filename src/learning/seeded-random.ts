export interface SeededRandom {
  /** At least 0, less than 1. */
  next(): number;
  /** About 0, with a deviation of about 1: twelve even ones added up. */
  normal(): number;
  shuffle(list: number[]): void;
}

/** The same numbers for the same seed, on every engine. Source: mulberry32, T. Ettinger. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    normal() {
      let sum = -6;
      for (let index = 0; index < 12; index += 1) sum += next();
      return sum;
    },
    shuffle(list) {
      for (let last = list.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        const kept = list[last] as number;
        list[last] = list[other] as number;
        list[other] = kept;
      }
    },
  };
}
