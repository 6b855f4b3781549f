/** 1.96 standard deviations hold 95 of 100 draws. */
const DEVIATIONS = 1.96;

/**
 * Bounds that hold the true share with 95 % confidence, from `count` of `total` seen.
 * Source: Wilson score interval (Wilson 1927), which also holds near 0 and 1.
 */
export function wilsonInterval(count: number, total: number): readonly [low: number, high: number] {
  if (total === 0) return [0, 1];
  const share = count / total;
  const square = DEVIATIONS * DEVIATIONS;
  const middle = share + square / (2 * total);
  const spread = DEVIATIONS * Math.sqrt((share * (1 - share) + square / (4 * total)) / total);
  const scale = 1 + square / total;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
