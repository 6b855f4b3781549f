import { hasTerm } from '../has-term.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import { isArray } from './dynamic-kind.ts';
import { textOf } from './text-of.ts';

/** Search for whole terms, which end where letters and digits do; case does not matter. */
export const termSearchFunctions: ScalarFunctions = {
  has_any_index: ([text, terms]) =>
    isArray(terms)
      ? BigInt(terms.findIndex((term) => hasTerm(textOf(text).toLowerCase(), textOf(term).toLowerCase())))
      : -1n,
};
