import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { isArray } from './dynamic-kind.ts';
import { textOf } from './text-of.ts';

const strcatArray: ScalarFunction = ([array, delimiter]) =>
  isArray(array) ? array.map(textOf).join(textOf(delimiter)) : '';

/** Concatenation; arguments that are no strings are converted as tostring() does. */
export const stringJoinFunctions: ScalarFunctions = {
  strcat: (parts) => parts.map(textOf).join(''),
  strcat_delim: ([delimiter, ...parts]) => parts.map(textOf).join(textOf(delimiter)),
  strcat_array: strcatArray,
  array_strcat: strcatArray,
};
