import { foldedText } from './readable-text.ts';

/** What a short reply to a list of choices says. */
export interface Reply {
  /** Which one by number, counted from 1; `last` counts from the end of any list; null where none is said. */
  readonly position: number | 'last' | null;
  /** The name that is said, without the words around it; empty where there is none. */
  readonly name: string;
}

/** Words around the thing that is meant: "the one in rg-b please", "2番でお願いします". */
const BEFORE = /^(?:the|that|in|on|at|use|pick|choose|take|please|i mean|it is|it's|one|for)\s+/;
const AFTER =
  /(?:\s+(?:one|please|thanks)|\s*(?:でお願いします|をお願いします|お願いします|です|の方|のほう|の|で|を))$/;
const OPENING = /^[(（]+/;
const CLOSING = /[.)。、,!！?？]+$/;
const QUOTES = /["'`「」]/g;

const NUMBER =
  /^(?:#|no\.?|number|option|choice|番号)?\s*(?<digits>\d{1,3})(?:st|nd|rd|th|番目|番|つ目|個目|件目)?$/;
const COUNTER = /(?:番目|番|つ目|個目)$/;
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...[...'一二三四五六七八九十'].map((digit, index) => [digit, index + 1] as const),
  ['最初', 1],
]);
const LAST: ReadonlySet<string> = new Set(['last', '最後']);

/** Reads a reply such as `2`, `２番`, `the second one`, `rg-b`: by number, by name, or neither. */
export function readReply(text: string): Reply {
  const name = plainName(text);
  return { position: LAST.has(name) ? 'last' : positionOf(name), name };
}

/** A name or label as a reply would say it: one width and case, without quotes and the words around it. */
export function plainName(text: string): string {
  let plain = foldedText(text).toLowerCase().replace(QUOTES, '').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(OPENING, '').replace(BEFORE, '').replace(CLOSING, '').replace(AFTER, '').trim();
  }
  return plain;
}

function positionOf(name: string): number | null {
  const digits = NUMBER.exec(name)?.groups?.digits;
  return digits === undefined ? (ORDINALS.get(name.replace(COUNTER, '')) ?? null) : Number(digits);
}
