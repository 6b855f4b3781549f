import { compareValues } from '../compare.ts';
import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { KustoTimeSpan, type KustoType, type KustoValue } from '../value.ts';
import { numberOf } from './number-of.ts';
import { numericResult } from './numeric-result.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Arithmetic functions; a null argument, and one outside the domain of a root or a logarithm, gives null. */
export const mathFunctions: ScalarFunctions = {
  abs: ([value]) => absolute(value),
  ceiling: real(Math.ceil),
  sign: real(Math.sign),
  round: ([value, digits], { resultType }) =>
    numericResult(round(numberOf(value), wholeNumberOf(digits) ?? 0), resultType),
  exp: real(Math.exp),
  exp2: real((value) => 2 ** value),
  exp10: real((value) => 10 ** value),
  log: real(Math.log, isNotNegative),
  log2: real(Math.log2, isNotNegative),
  log10: real(Math.log10, isNotNegative),
  sqrt: real(Math.sqrt, isNotNegative),
  pow: ([base, exponent], { resultType }) => power(numberOf(base), numberOf(exponent), resultType),
  pi: () => Math.PI,
  isnan: ([value]) => Number.isNaN(numberOf(value)),
  isinf: ([value]) => Math.abs(numberOf(value) ?? 0) === Number.POSITIVE_INFINITY,
  isfinite: ([value]) => Number.isFinite(numberOf(value)),
  min_of: (values, { resultType }) => extremeOf(values, -1, resultType),
  max_of: (values, { resultType }) => extremeOf(values, 1, resultType),
  sin: real(Math.sin),
  cos: real(Math.cos),
  tan: real(Math.tan),
  cot: real((angle) => 1 / Math.tan(angle)),
  asin: real(Math.asin, isSine),
  acos: real(Math.acos, isSine),
  atan: real(Math.atan),
  atan2: ([y, x]) => {
    const [height, width] = [numberOf(y), numberOf(x)];
    return height === null || width === null ? null : Math.atan2(height, width);
  },
  degrees: real((radians) => (radians * 180) / Math.PI),
  radians: real((degrees) => (degrees * Math.PI) / 180),
};

function real(
  compute: (value: number) => number,
  isInDomain: (value: number) => boolean = () => true,
): ScalarFunction {
  return ([argument], { resultType }) => {
    const value = numberOf(argument);
    return value === null || !isInDomain(value) ? null : numericResult(compute(value), resultType);
  };
}

function isNotNegative(value: number): boolean {
  return !(value < 0);
}

function isSine(value: number): boolean {
  return !(Math.abs(value) > 1);
}

function absolute(value: KustoValue | undefined): KustoValue {
  if (value instanceof KustoTimeSpan) return new KustoTimeSpan(value.ticks < 0n ? -value.ticks : value.ticks);
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  return typeof value === 'number' ? Math.abs(value) : null;
}

/** Halves go away from zero; negative digits round to tens, hundreds and so on. */
function round(value: number | null, digits: number): number | null {
  if (value === null || !Number.isFinite(value)) return value;
  const scale = 10 ** Math.abs(digits);
  const scaled = Math.round(Math.abs(digits < 0 ? value / scale : value * scale)) * Math.sign(value);
  return digits < 0 ? scaled * scale : scaled / scale;
}

function power(base: number | null, exponent: number | null, resultType: KustoType): KustoValue {
  return base === null || exponent === null ? null : numericResult(base ** exponent, resultType);
}

/** Values that are not null take precedence over null. */
function extremeOf(values: readonly KustoValue[], direction: 1 | -1, resultType: KustoType): KustoValue {
  let best: KustoValue = null;
  for (const value of values) {
    if (value !== null && (best === null || compareValues(value, best) * direction > 0)) best = value;
  }
  return resultType === 'real' && typeof best === 'bigint' ? Number(best) : best;
}
