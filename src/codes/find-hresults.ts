import type { TextMatch } from './text-match.ts';
import { writtenCodes } from './written-codes.ts';

/** Eight digits after `0x`, the highest bit set: failure. Shorter ones are Win32 errors and exit statuses. */
const FAILURE = /^0x[89a-f]/;

/** The failure HRESULTs that a text contains, in whichever way they are written. */
export function findHresults(text: string): readonly TextMatch[] {
  return writtenCodes(text).filter(({ id }) => FAILURE.test(id));
}
