// AssemblyScript, for `vector-memory.ts`: four numbers at a time. Places and lengths in bytes; `size` is a multiple of 32.

/** Adds `factor` times the numbers at `source` to those at `target`. */
export function add(target: usize, source: usize, factor: f32, size: usize): void {
  const factors = f32x4.splat(factor);
  for (let at: usize = 0; at < size; at += 16) {
    v128.store(target + at, f32x4.add(v128.load(target + at), f32x4.mul(v128.load(source + at), factors)));
  }
}

/** Of windows that begin `stride` apart, the one whose product with the numbers at `filter` is largest; the product is left at `value`. */
export function loudest(first: usize, windows: i32, stride: usize, filter: usize, size: usize, value: usize): i32 {
  let most: f32 = -Infinity;
  let place: i32 = 0;
  for (let window = 0; window < windows; window++) {
    const start = first + <usize>window * stride;
    // Two sums of four at once: none waits for the one before.
    let even = f32x4.splat(0);
    let odd = f32x4.splat(0);
    for (let at: usize = 0; at < size; at += 32) {
      even = f32x4.add(even, f32x4.mul(v128.load(start + at), v128.load(filter + at)));
      odd = f32x4.add(odd, f32x4.mul(v128.load(start + at, 16), v128.load(filter + at, 16)));
    }
    const all = f32x4.add(even, odd);
    const sum =
      f32x4.extract_lane(all, 0) + f32x4.extract_lane(all, 1) + f32x4.extract_lane(all, 2) + f32x4.extract_lane(all, 3);
    if (sum > most) {
      most = sum;
      place = window;
    }
  }
  store<f32>(value, most);
  return place;
}
