import type { Occasion } from '../judging/occasion.ts';
import { textBetween } from '../model/cut-text.ts';
import { ABSENT, type Evidence } from '../model/evidence.ts';

/** More of a line than this is more than anybody checks. */
const LONGEST_LINE = 300;

/** The line of the question that says it, letter for letter and around it where the line is long. Something carried over from before stands in no line: then it is quoted itself. */
export function questionLine(
  what: string,
  { asked: { text, pasted }, now }: Pick<Occasion, 'asked' | 'now'>,
): Evidence {
  const source = [text, pasted ?? ''].find((each) => each.includes(what)) ?? null;
  const at = source === null ? 0 : source.indexOf(what);
  const start = source === null ? 0 : source.lastIndexOf('\n', at) + 1;
  const line = source === null ? what : (source.slice(start).split('\n')[0] ?? '');
  const from = Math.max(0, at - start - LONGEST_LINE / 2);
  const value = textBetween(line, from, from + LONGEST_LINE).trim();
  return {
    source: 'question',
    record: 'question',
    field: source === null ? 'errorCodes' : 'text',
    value: value === '' ? ABSENT : value,
    at: now,
    since: null,
  };
}
