import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { nameOfError } from '../../codes/looks-like-error.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { textBetween } from '../../model/cut-text.ts';
import { ABSENT, type Evidence } from '../../model/evidence.ts';

/** An error that the question names, with the line that names it. */
export interface NamedError {
  readonly decoded: DecodedError;
  readonly evidence: Evidence;
}

/** What a question says of errors. */
export interface Named {
  /** Those that the bot can explain, the most telling first. */
  readonly known: readonly NamedError[];
  /** What else it names: a code or a name that the bot does not know. */
  readonly unknown: readonly {
    readonly name: string;
    readonly decoded: DecodedError | null;
    readonly evidence: Evidence;
  }[];
  /** Pasted text that names nothing. */
  readonly pasted: Evidence | null;
  /** The whole question, as evidence of what it does not name. */
  readonly question: Evidence;
  /** Every text of it, for the decoder. */
  readonly texts: readonly string[];
}

type Words = Pick<Occasion, 'asked' | 'now'>;

export function namedErrors({ asked, now }: Words): Named {
  const texts = [asked.text, asked.pasted ?? '', ...asked.errorCodes, ...asked.kb.map((kb) => `KB${kb}`)];
  const decoded = decodeError(texts);
  const quoted = (what: string) => lineOf(what, { asked, now });
  const known = decoded
    .filter(({ isKnown }) => isKnown)
    .map((each) => ({ decoded: each, evidence: quoted(each.quote) }));
  const unknownCodes = decoded
    .filter(({ isKnown }) => !isKnown)
    .map((each) => ({ name: each.id, decoded: each, evidence: quoted(each.quote) }));
  const otherCodes = asked.errorCodes
    .filter((code) => decoded.every(({ id }) => id !== code))
    .map((code) => ({ name: code, decoded: null, evidence: quoted(code) }));
  const name = known.length === 0 ? nameOfError(asked.text) : null;
  const unknown = [
    ...unknownCodes,
    ...otherCodes,
    ...(name === null ? [] : [{ name, decoded: null, evidence: quoted(name) }]),
  ];
  const isSilent = known.length === 0 && unknown.length === 0;
  return {
    known,
    unknown,
    pasted: isSilent && asked.pasted !== null ? quoted(asked.pasted) : null,
    question: quoted(asked.text),
    texts,
  };
}

/** More of a line than this is more than anybody checks. */
const LONGEST_LINE = 300;

/** The line of the question that says it. A code that was picked or carried over stands in no line: then it is quoted itself. */
function lineOf(what: string, { asked: { text, pasted }, now }: Words): Evidence {
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
