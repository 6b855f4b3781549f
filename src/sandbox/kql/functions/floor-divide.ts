/** The quotient rounded towards negative infinity, where bigint division rounds towards zero. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const isExact = dividend % divisor === 0n;
  return !isExact && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}
