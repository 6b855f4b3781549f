import { decodeError } from '../codes/decode-error.ts';
import type { Text } from '../model/locale.ts';

/** What it means that Azure refused or failed a call, by its own code and message; null where the bot does not know. */
export function failureMeans({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): Text | null {
  const known = decodeError([`${code}: ${message}`]).find(({ isKnown }) => isKnown);
  return known?.means ?? null;
}
