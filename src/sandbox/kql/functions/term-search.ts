import type { ScalarFunctions } from '../scalar-function.ts';
import { isArray } from './dynamic-kind.ts';
import { textOf } from './text-of.ts';

const alphanumeric = /[\p{L}\p{N}]/u;

/** Search for whole terms, which end where letters and digits do; case does not matter. */
export const termSearchFunctions: ScalarFunctions = {
  has_any_index: ([text, terms]) =>
    isArray(terms) ? BigInt(terms.findIndex((term) => hasTerm(textOf(text), textOf(term)))) : -1n,
};

function hasTerm(text: string, term: string): boolean {
  const lowerText = text.toLowerCase();
  const lowerTerm = term.toLowerCase();
  for (
    let index = lowerText.indexOf(lowerTerm);
    index >= 0;
    index = lowerText.indexOf(lowerTerm, index + 1)
  ) {
    const before = lowerText.charAt(index - 1);
    const after = lowerText.charAt(index + lowerTerm.length);
    if (!alphanumeric.test(before) && !alphanumeric.test(after)) return true;
    if (lowerTerm === '') return true;
  }
  return false;
}
