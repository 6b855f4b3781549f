import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { codePoints } from './code-points.ts';
import { isArray } from './dynamic-kind.ts';
import { kustoRegex } from './kusto-regex.ts';
import { textOf } from './text-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Looking for texts in a text, and replacing them; all of it case-sensitive. */
export const stringSearchFunctions: ScalarFunctions = {
  indexof: indexOf,
  countof: ([text, search, kind]) =>
    textOf(kind) === 'regex'
      ? BigInt([...textOf(text).matchAll(kustoRegex(textOf(search)))].length)
      : countOccurrences(textOf(text), textOf(search)),
  strcmp: ([left, right]) =>
    BigInt(Number(textOf(left) > textOf(right)) - Number(textOf(left) < textOf(right))),
  replace_string: ([text, lookup, rewrite]) =>
    textOf(lookup) === '' ? textOf(text) : textOf(text).replaceAll(textOf(lookup), () => textOf(rewrite)),
  replace_strings: ([text, lookups, rewrites]) => replaceStrings(textOf(text), lookups, rewrites),
};

/**
 * The window of `length` characters must hold the whole match; -1 means no limit, and not found. After each occurrence
 * the window starts anew, one character behind where that was found.
 */
function indexOf([text, match, startValue, lengthValue, occurrenceValue]: readonly KustoValue[]):
  | bigint
  | null {
  const characters = codePoints(textOf(text));
  const wanted = codePoints(textOf(match));
  const start = wholeNumberOf(startValue) ?? 0;
  const length = wholeNumberOf(lengthValue) ?? -1;
  const occurrence = wholeNumberOf(occurrenceValue) ?? 1;
  if (length < -1 || occurrence < 0) return null;
  let position = (start < 0 ? Math.max(0, characters.length + start) : start) - 1;
  for (let found = 0; found < occurrence; found += 1) {
    position = positionIn(characters, wanted, position + 1, length);
    if (position < 0) return -1n;
  }
  return BigInt(Math.max(-1, position));
}

function positionIn(
  characters: readonly string[],
  wanted: readonly string[],
  first: number,
  length: number,
): number {
  const end = length === -1 ? characters.length : Math.min(characters.length, first + length);
  for (let index = first; index + wanted.length <= end; index += 1) {
    if (wanted.every((character, offset) => characters[index + offset] === character)) return index;
  }
  return -1;
}

/** Occurrences may overlap. */
function countOccurrences(text: string, search: string): bigint {
  if (search === '') return 0n;
  let count = 0n;
  for (let index = text.indexOf(search); index >= 0; index = text.indexOf(search, index + 1)) count += 1n;
  return count;
}

interface Segment {
  readonly text: string;
  /** Whether an earlier lookup has matched it, so that no later one may. */
  readonly isDone: boolean;
}

/** Lookups take their matches in turn; where a rewrite is no string the match stays as it is. */
function replaceStrings(
  text: string,
  lookups: KustoValue | undefined,
  rewrites: KustoValue | undefined,
): string {
  if (!isArray(lookups) || !isArray(rewrites)) return text;
  let segments: readonly Segment[] = [{ text, isDone: false }];
  for (const [index, lookup] of lookups.entries()) {
    if (typeof lookup !== 'string' || lookup === '') continue;
    const rewrite = rewrites[index];
    const replacement = { text: typeof rewrite === 'string' ? rewrite : lookup, isDone: true };
    segments = segments.flatMap((segment) =>
      segment.isDone ? [segment] : split(segment.text, lookup, replacement),
    );
  }
  return segments.map((segment) => segment.text).join('');
}

function split(text: string, lookup: string, replacement: Segment): readonly Segment[] {
  return text
    .split(lookup)
    .flatMap((part, index) => [...(index === 0 ? [] : [replacement]), { text: part, isDone: false }]);
}
