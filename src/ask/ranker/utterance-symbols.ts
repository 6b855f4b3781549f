import type { SpokenText } from '../spoken-text.ts';
import { textHash } from './text-hash.ts';

/**
 * A spoken text symbol by symbol, in its order: a word in Latin letters, a particular, a sign, or a Japanese letter. Each symbol as hashes: of itself, and of
 * what it shares with others: the pieces of a word, which carry inflection and slips; a Japanese letter with the next one, as a letter alone says little.
 */
export type UtteranceSymbols = readonly (readonly number[])[];

const SYMBOL = /@[a-z]+|[a-z0-9.'-]+|\S/gsu;
const LATIN = /^[a-z0-9.'-]/;
const ASCII = /^[\x20-\x7e]/;
/** Longer texts are read this far: what is asked stands within. */
const MOST_SYMBOLS = 64;
const PIECE_LENGTHS = [3, 4];
const SHORTEST_WORD_IN_PIECES = 4;
/** A longer one is no word that anybody shares. */
const LONGEST_WORD_IN_PIECES = 40;

export function symbolsOf({ words }: SpokenText): UtteranceSymbols {
  const symbols = words.match(SYMBOL)?.slice(0, MOST_SYMBOLS) ?? [];
  return symbols.map((symbol, index) => {
    if (LATIN.test(symbol)) return [textHash('W', symbol), ...piecesOf(symbol)];
    if (ASCII.test(symbol)) return [textHash('W', symbol)];
    return [textHash('J', symbol), textHash('N', `${symbol}${symbols[index + 1]?.[0] ?? ''}`)];
  });
}

function piecesOf(word: string): readonly number[] {
  if (word.length < SHORTEST_WORD_IN_PIECES || word.length > LONGEST_WORD_IN_PIECES) return [];
  const whole = `<${word}>`;
  return PIECE_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, start) =>
      textHash('C', whole.slice(start, start + length)),
    ),
  );
}
