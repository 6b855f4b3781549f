import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { isArray } from './dynamic-kind.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Items moved within their array. A negative count moves the other way; what is no array gives null. */
export const arrayMovingFunctions: ScalarFunctions = {
  array_rotate_left: rotating(1),
  array_rotate_right: rotating(-1),
  array_shift_left: shifting(1),
  array_shift_right: shifting(-1),
};

function rotating(direction: 1 | -1): ScalarFunction {
  return ([array, countValue]) => {
    const count = wholeNumberOf(countValue);
    if (!isArray(array) || count === null) return null;
    if (array.length === 0) return array;
    const start = (((direction * count) % array.length) + array.length) % array.length;
    return [...array.slice(start), ...array.slice(0, start)];
  };
}

/** Vacated places take the third argument: by default the empty string among strings and null among other values. */
function shifting(direction: 1 | -1): ScalarFunction {
  return ([array, countValue, filler]) => {
    const count = wholeNumberOf(countValue);
    if (!isArray(array) || count === null) return null;
    const vacated: KustoValue = filler ?? (typeof array[0] === 'string' ? '' : null);
    return array.map((_, index) => {
      const source = index + direction * count;
      return source >= 0 && source < array.length ? (array[source] ?? null) : vacated;
    });
  };
}
