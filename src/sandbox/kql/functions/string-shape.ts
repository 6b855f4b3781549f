import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { codePoints } from './code-points.ts';
import { textOf } from './text-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** strrep() silently repeats no more often than this. */
const maximumRepetitions = 1024;

/** Length, case, parts and repetition of strings. Positions count code points from 0. */
export const stringShapeFunctions: ScalarFunctions = {
  strlen: ([text]) => BigInt(codePoints(textOf(text)).length),
  string_size: ([text]) => BigInt(Buffer.byteLength(textOf(text))),
  tolower: ([text]) => textOf(text).toLowerCase(),
  toupper: ([text]) => textOf(text).toUpperCase(),
  reverse: ([text]) => codePoints(textOf(text)).toReversed().join(''),
  substring: ([text, start, length]) => substring(textOf(text), start, length),
  split: ([text, delimiter, index]) => split(textOf(text), textOf(delimiter), index),
  strrep: ([text, times, delimiter]) => repeatText(textOf(text), times, textOf(delimiter)),
  translate: ([from, to, text]) => translate(textOf(from), textOf(to), textOf(text)),
};

function substring(
  text: string,
  startValue: KustoValue | undefined,
  lengthValue: KustoValue | undefined,
): string {
  const characters = codePoints(text);
  const start = wholeNumberOf(startValue) ?? 0;
  const first = start < 0 ? Math.max(0, characters.length + start) : start;
  const length = lengthValue === undefined ? characters.length : (wholeNumberOf(lengthValue) ?? 0);
  return characters.slice(first, first + Math.max(0, length)).join('');
}

function split(text: string, delimiter: string, indexValue: KustoValue | undefined): KustoValue {
  const parts = delimiter === '' ? [text] : text.split(delimiter);
  const index = wholeNumberOf(indexValue);
  if (index === null) return parts;
  const part = parts[index];
  return part === undefined ? null : [part];
}

function repeatText(text: string, timesValue: KustoValue | undefined, delimiter: string): string {
  const times = Math.min(wholeNumberOf(timesValue) ?? 0, maximumRepetitions);
  return Array.from({ length: Math.max(0, times) }, () => text).join(delimiter);
}

/** Characters beyond the end of `to` take its last character; with an empty `to` the characters are dropped. */
function translate(from: string, to: string, text: string): string {
  const sources = codePoints(from);
  const targets = codePoints(to);
  const translateOne = (character: string): string => {
    const index = sources.indexOf(character);
    return index < 0 ? character : (targets[index] ?? targets.at(-1) ?? '');
  };
  return codePoints(text).map(translateOne).join('');
}
