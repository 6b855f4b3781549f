import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { nameOfError } from '../../codes/looks-like-error.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Evidence } from '../../model/evidence.ts';
import { questionLine } from '../question-line.ts';

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
  const quoted = (what: string) => questionLine(what, { asked, now });
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
