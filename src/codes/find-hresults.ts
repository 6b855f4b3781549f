import { matchesOf } from '../model/matches-of.ts';
import { CODE_SYMBOLS } from './code-symbols.ts';
import type { TextMatch } from './text-match.ts';
import { writtenCodes } from './written-codes.ts';

/** Eight digits after `0x`, the highest bit set: failure. Shorter ones are Win32 errors and exit statuses. */
const FAILURE = /^0x[89a-f]/;

const SYMBOL = /(?<![A-Za-z0-9_])[A-Z]{1,5}(?:_[A-Z]{1,32}){1,8}(?![A-Za-z0-9_])/gi;

/** What Windows says instead of a code. Source: Update Management troubleshooting, the table of exceptions; the words are those of winerror.h, and of the servicing log. */
const WORDS: readonly (readonly [id: string, pattern: RegExp])[] = [
  [
    '0x80070422',
    /The service cannot be started, either because it is disabled or because it has no enabled devices associated with it|(?:無効になっているか|サービスは無効であるか)[^。\n]{0,60}開始できません/gi,
  ],
];

/** The failure HRESULTs that a text contains, in whichever way they are written: as numbers, by their symbols, or in Windows' own words. */
export function findHresults(text: string): readonly TextMatch[] {
  const symbols = matchesOf(SYMBOL, text).flatMap(({ 0: symbol, index: start }) => {
    const id = CODE_SYMBOLS[symbol.toUpperCase()];
    return id === undefined ? [] : [{ id, start, length: symbol.length }];
  });
  const words = WORDS.flatMap(([id, pattern]) =>
    matchesOf(pattern, text).map(({ 0: { length }, index: start }) => ({ id, start, length })),
  );
  return [...writtenCodes(text).filter(({ id }) => FAILURE.test(id)), ...symbols, ...words];
}
