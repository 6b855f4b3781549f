import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { inShort } from '../../codes/error-sentences.ts';
import type { Asked } from '../../model/asked.ts';
import { cutText } from '../../model/cut-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';

/** Azure's refusal to let anybody but itself install the patch extension; it comes with and without its code. */
const REFUSAL = /reserved for internal use/i;
const LONGEST_QUOTE = 300;
/** A full stop inside a name (`Microsoft.CPlat.Core`) ends nothing. */
const SENTENCE = /(?:[^\n.。]|\.(?=\S))+[.。]?/g;

/** Errors that the asker pasted into the question: what Azure answered them is evidence where its records are silent. */
export interface QuotedErrors {
  readonly evidence: readonly Evidence[];
  /** Whether Azure's refusal of the extension is among what is explained. */
  readonly isRefusalExplained: boolean;
  /** What each of them means, and what to try first, but for what `nextStep` says. */
  readonly notes: readonly Text[];
  /** What helps against one that another assessment does not cure; null where none is. */
  readonly nextStep: Text | null;
}

/** The sentences of the question that name an error, each quoted once; all that was pasted where none of it is known. */
export function quotedErrors({ text, pasted }: Asked, now: Instant): QuotedErrors {
  const where = pasted ?? text;
  const errors = decodeError([where]);
  const [incurable = null] = errors.filter(
    ({ remedy, isGeneral }) => remedy === 'act-in-azure' && !isGeneral,
  );
  const sentences = [...where.matchAll(SENTENCE)].map(([sentence]) => sentence.trim());
  const telling = sentences.filter(
    (sentence) => REFUSAL.test(sentence) || errors.some(({ quote }) => sentence.includes(quote)),
  );
  const quotes = telling.length > 0 ? telling : pasted === null ? [] : [pasted.trim()];
  return {
    evidence: [...new Set(quotes)].filter((quote) => quote !== '').map((quote) => evidenceOf(quote, now)),
    isRefusalExplained: errors.some(({ id }) => id === 'operation-not-allowed'),
    notes: specific(errors).map((error) =>
      inShort(error === incurable ? { ...error, firstStep: null } : error),
    ),
    nextStep: incurable?.firstStep ?? null,
  };
}

/** What only tells that something failed, beside what tells why, adds nothing. */
function specific(errors: readonly DecodedError[]): readonly DecodedError[] {
  const telling = errors.filter(({ isGeneral }) => !isGeneral);
  return telling.length > 0 ? telling : errors;
}

function evidenceOf(quote: string, now: Instant): Evidence {
  const value = cutText(quote, LONGEST_QUOTE);
  return { source: 'question', record: 'question', field: 'text', value, at: now, since: null };
}
