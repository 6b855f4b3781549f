import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import type { RefusedOperation } from '../../facts/refused-operations.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { quotedErrors } from './quoted-errors.ts';

/** What lies over a machine and lets nobody bring an extension to it, Azure no more than a person. */
const LYING_OVER: ReadonlySet<string> = new Set(['request-disallowed-by-policy', 'scope-locked']);

export interface Refusal {
  readonly error: DecodedError;
  readonly when: Text;
  readonly evidence: SomeEvidence;
}

/** The latest refusal of the patch extension by a policy or a lock: on record, or else what was pasted of one. */
export function refusalOf(refused: readonly RefusedOperation[], asked: Asked, now: Instant): Refusal | null {
  for (const { kind, at, said, evidence } of refused) {
    const error = kind === 'extension' ? lyingOver(said) : null;
    if (error) return { error, when: { en: ` at ${minuteText(at)}`, ja: ` ${minuteText(at)} に` }, evidence };
  }
  const error = lyingOver(asked.pasted ?? asked.text);
  const [first, ...rest] = quotedErrors(asked, now).evidence;
  return error && first ? { error, when: { en: '', ja: '' }, evidence: [first, ...rest] } : null;
}

function lyingOver(text: string): DecodedError | null {
  return decodeError([text]).find(({ id }) => LYING_OVER.has(id)) ?? null;
}
