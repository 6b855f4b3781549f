import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import type { KustoType, KustoValue } from '../value.ts';
import { convertTo } from './convert-to.ts';
import { toLong } from './to-long.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Keeps a senseless length from filling the memory. */
const maximumHexDigits = 1024;

/** Conversions between types; what does not convert is null, never an error. */
export const conversionFunctions: ScalarFunctions = {
  tostring: conversionTo('string'),
  toint: conversionTo('int'),
  tolong: conversionTo('long'),
  toreal: conversionTo('real'),
  todouble: conversionTo('real'),
  todecimal: conversionTo('decimal'),
  tobool: conversionTo('bool'),
  toboolean: conversionTo('bool'),
  todatetime: conversionTo('datetime'),
  totimespan: conversionTo('timespan'),
  totime: conversionTo('timespan'),
  toguid: conversionTo('guid'),
  tohex: ([value, length]) => toHex(value, length),
};

function conversionTo(type: KustoType): ScalarFunction {
  return ([value = null]) => convertTo(value, type);
}

function toHex(value: KustoValue | undefined, minimumLength: KustoValue | undefined): string {
  const long = toLong(value);
  if (long === null) return '';
  return BigInt.asUintN(64, long)
    .toString(16)
    .padStart(Math.min(wholeNumberOf(minimumLength) ?? 0, maximumHexDigits), '0');
}
