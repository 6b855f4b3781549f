import type { ScalarFunction, ScalarFunctions } from '../scalar-function.ts';
import { textOf } from './text-of.ts';

const isNull: ScalarFunction = ([value]) => value === null;
const isNotNull: ScalarFunction = ([value]) => value !== null;
const isEmpty: ScalarFunction = ([value]) => textOf(value) === '';
const isNotEmpty: ScalarFunction = ([value]) => textOf(value) !== '';

/** Tests for null and for the empty string; a string is never null, and a null of any type is empty. */
export const nullCheckFunctions: ScalarFunctions = {
  isnull: isNull,
  isnotnull: isNotNull,
  notnull: isNotNull,
  isempty: isEmpty,
  isnotempty: isNotEmpty,
  notempty: isNotEmpty,
};
