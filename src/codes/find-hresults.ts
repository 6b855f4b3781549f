import { CODE_SYMBOLS } from './code-symbols.ts';
import type { TextMatch } from './text-match.ts';
import { writtenCodes } from './written-codes.ts';

/** Eight digits after `0x`, the highest bit set: failure. Shorter ones are Win32 errors and exit statuses. */
const FAILURE = /^0x[89a-f]/;

const SYMBOL = /(?<![A-Za-z0-9_])[A-Z]{1,5}(?:_[A-Z]{1,24}){1,8}(?![A-Za-z0-9_])/gi;

/** The failure HRESULTs that a text contains, in whichever way they are written: as numbers, or by their symbols. */
export function findHresults(text: string): readonly TextMatch[] {
  const symbols = [...text.matchAll(SYMBOL)].flatMap(({ 0: symbol, index: start }) => {
    const id = CODE_SYMBOLS[symbol.toUpperCase()];
    return id === undefined ? [] : [{ id, start, length: symbol.length }];
  });
  return [...writtenCodes(text).filter(({ id }) => FAILURE.test(id)), ...symbols];
}
