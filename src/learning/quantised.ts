const MOST_STEPS = 127;

/** Rows of numbers in whole steps of the row's own size, the largest number of each row being 127 of them. */
export function inWholeSteps(
  exact: Float32Array,
  width: number,
): { readonly rows: Int8Array; readonly rowSteps: Float32Array } {
  const rows = new Int8Array(exact.length);
  const rowSteps = new Float32Array(exact.length / width);
  for (let row = 0; row < rowSteps.length; row += 1) {
    const own = exact.subarray(row * width, (row + 1) * width);
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const step = Math.fround(largest / MOST_STEPS);
    rowSteps[row] = step;
    for (let place = 0; place < width; place += 1)
      rows[row * width + place] = step === 0 ? 0 : Math.round((own[place] as number) / step);
  }
  return { rows, rowSteps };
}
