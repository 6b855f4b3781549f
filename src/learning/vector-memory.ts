import { readFileSync } from 'node:fs';
import { compileString } from 'assemblyscript/asc';

/** Some numbers of the memory: a list of it, and the first that is meant. */
export interface Place {
  readonly list: Float32Array;
  readonly at: number;
}

export interface Windows {
  readonly count: number;
  /** How far after one the next begins. */
  readonly stride: number;
  /** How many numbers each holds, a multiple of 8. */
  readonly size: number;
}

/**
 * Memory for lists of numbers, and what is done most with them. Nearly all the time of learning is spent here: WebAssembly takes four numbers at a time, several times as
 * fast as JavaScript, and comes to the same bits on every machine.
 */
export interface VectorMemory {
  /** A list of so many zeros, which stays where it is. */
  list(length: number): Float32Array;
  /** Adds `factor` times `size` numbers of one place to those of another; a multiple of 8. */
  add(target: Place, source: Place, factor: number, size: number): void;
  /** Of windows from a place on, which has the largest product with the numbers of the filter, and how large. */
  loudest(
    first: Place,
    windows: Windows,
    filter: Place,
  ): { readonly window: number; readonly product: number };
}

interface Compiled {
  add(target: number, source: number, factor: number, size: number): void;
  loudest(
    first: number,
    windows: number,
    stride: number,
    filter: number,
    size: number,
    value: number,
  ): number;
}

const BYTES = 4;
const PAGE = 65_536;
const SOURCE = new URL('./vector-memory.as', import.meta.url);

/** `size`: how many numbers all lists hold together. */
export async function createVectorMemory(size: number): Promise<VectorMemory> {
  const { error, binary } = await compileString(readFileSync(SOURCE, 'utf8'), {
    optimizeLevel: 3,
    runtime: 'stub',
    importMemory: true,
    enable: ['simd'],
  });
  if (binary === null) throw new Error(`${SOURCE.pathname} does not compile: ${error?.message}`);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(((size + 1) * BYTES) / PAGE) });
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(binary), { env: { memory } });
  const compiled = instance.exports as unknown as Compiled;
  const product = new Float32Array(memory.buffer, 0, 1);
  let taken = 1;
  return {
    list(length) {
      const list = new Float32Array(memory.buffer, taken * BYTES, length);
      taken += length;
      return list;
    },
    add: (target, source, factor, count) =>
      compiled.add(byteOf(target), byteOf(source), factor, count * BYTES),
    loudest(first, windows, filter) {
      const window = compiled.loudest(
        byteOf(first),
        windows.count,
        windows.stride * BYTES,
        byteOf(filter),
        windows.size * BYTES,
        product.byteOffset,
      );
      return { window, product: product[0] as number };
    },
  };
}

function byteOf({ list, at }: Place): number {
  return list.byteOffset + at * BYTES;
}
