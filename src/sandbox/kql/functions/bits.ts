import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';

/** Logical and bitwise functions; a null argument gives null. */
export const bitFunctions: ScalarFunctions = {
  not: ([value]) => (typeof value === 'boolean' ? !value : null),
  binary_and: combining((left, right) => left & right),
  binary_or: combining((left, right) => left | right),
  binary_xor: combining((left, right) => left ^ right),
  binary_not: ([value]) => (typeof value === 'bigint' ? ~value : null),
  binary_shift_left: shifting((value, count) => BigInt.asIntN(64, value << count)),
  binary_shift_right: shifting((value, count) => value >> count),
  bitset_count_ones: ([value]) => (typeof value === 'bigint' ? countOnes(value) : null),
};

function combining(combine: (left: bigint, right: bigint) => bigint): ScalarFunction {
  return ([left, right]) =>
    typeof left === 'bigint' && typeof right === 'bigint' ? combine(left, right) : null;
}

/** The count is taken modulo 64; a negative one gives null. */
function shifting(shift: (value: bigint, count: bigint) => bigint): ScalarFunction {
  return ([value, count]) => {
    if (typeof value !== 'bigint' || typeof count !== 'bigint' || count < 0n) return null;
    return shift(value, count % 64n);
  };
}

function countOnes(value: bigint): bigint {
  return BigInt(BigInt.asUintN(64, value).toString(2).replaceAll('0', '').length);
}
