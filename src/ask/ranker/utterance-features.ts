import type { Concept } from '../../model/concept.ts';
import { spokenOrder } from '../concepts-of.ts';
import type { SpokenText } from '../spoken-text.ts';
import { textHash } from './text-hash.ts';

/** What the features are taken from. */
export interface Utterance {
  readonly spoken: SpokenText;
  readonly concepts: ReadonlySet<Concept>;
}

/**
 * What of a spoken text is counted, as hashes, kind by kind: words, pairs of words, and pairs with any one word between them; pieces of words, and of Japanese,
 * which has no spaces (they carry inflection and slips); what the lexicon heard, which makes synonyms and the two languages
 * alike; and what of that is spoken of before what.
 */
export type UtteranceFeatures = readonly (readonly number[])[];

/** Most questions name a machine; the placeholder in the words says where. */
const OF_EVERY_QUESTION: ReadonlySet<Concept> = new Set<Concept>(['machine', 'named-machine']);

const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 5;
const LONGEST_JAPANESE_PIECE = 4;
const NEXT_CONCEPTS = 3;
/** Longer texts are read this far: what is asked stands within. */
const MOST_WORDS = 120;
const MOST_SYMBOLS = 240;

const ASCII_WORD = /^[a-z0-9@][a-z0-9.'-]*$/;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/u;
/** A Japanese letter, or a particular as one symbol; a word in Latin letters is one symbol too. */
const SYMBOL = /@[a-z]+|[a-z0-9.'-]+|[;,]|./gsu;

export function featuresOf({ spoken, concepts }: Utterance): UtteranceFeatures {
  const written = spoken.words.split(' ', MOST_WORDS).filter((word) => ASCII_WORD.test(word));
  const words: number[] = [];
  const pieces: number[] = [];
  written.forEach((word, index) => {
    words.push(textHash('w', word));
    const next = written[index + 1];
    if (next !== undefined) words.push(textHash('p', `${word} ${next}`));
    const afterNext = written[index + 2];
    if (afterNext !== undefined) words.push(textHash('x', `${word} ${afterNext}`));
    if (!word.startsWith('@')) addPieces(pieces, `<${word}>`);
  });
  if (JAPANESE.test(spoken.dense))
    addJapanesePieces(pieces, spoken.dense.match(SYMBOL)?.slice(0, MOST_SYMBOLS) ?? []);
  const heard = [...concepts].filter((concept) => !OF_EVERY_QUESTION.has(concept));
  return [
    words,
    pieces,
    heard.map((concept) => textHash('k', concept)),
    orderOf(spokenOrder(spoken, concepts)),
  ];
}

/** Each concept with the few that are spoken of next. */
function orderOf(concepts: readonly string[]): readonly number[] {
  return concepts
    .slice(0, MOST_WORDS)
    .flatMap((concept, index) =>
      concepts.slice(index + 1, index + 1 + NEXT_CONCEPTS).map((next) => textHash('s', `${concept}>${next}`)),
    );
}

function addPieces(pieces: number[], word: string): void {
  for (let length = SHORTEST_PIECE; length <= LONGEST_PIECE; length += 1) {
    for (let start = 0; start + length <= word.length; start += 1) {
      pieces.push(textHash('c', word.slice(start, start + length)));
    }
  }
}

function addJapanesePieces(pieces: number[], symbols: readonly string[]): void {
  const isJapanese = symbols.map((symbol) => JAPANESE.test(symbol));
  for (let start = 0; start < symbols.length; start += 1) {
    let piece = '';
    let holdsJapanese = false;
    for (let length = 1; length <= LONGEST_JAPANESE_PIECE && start + length <= symbols.length; length += 1) {
      const symbol = symbols[start + length - 1] ?? '';
      if (symbol === ';' || symbol === ',') break;
      piece += symbol;
      holdsJapanese ||= isJapanese[start + length - 1] === true;
      if (holdsJapanese) pieces.push(textHash('j', piece));
    }
  }
}
