/**
 * The remainder that is never negative, as Kusto defines it; null for division by zero.
 * Source: https://learn.microsoft.com/kusto/query/numerical-operators
 */
export function modulo(dividend: bigint, divisor: bigint): bigint | null {
  if (divisor === 0n) return null;
  const rest = dividend % divisor;
  const size = divisor < 0n ? -divisor : divisor;
  return rest < 0n ? rest + size : rest;
}
