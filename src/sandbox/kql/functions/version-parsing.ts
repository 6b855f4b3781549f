import type { ScalarFunctions } from '../scalar-function.ts';
import { textOf } from './text-of.ts';

/** parse_version(): numbers that order version texts. */
export const versionParsingFunctions: ScalarFunctions = {
  parse_version: ([text]) => parseVersion(textOf(text)),
};

/**
 * Each of four parts has eight decimal digits. The result is a bigint, unlike other decimals here, because a JavaScript
 * number would lose the last part.
 */
function parseVersion(text: string): bigint | null {
  if (!/^\d{1,8}(\.\d{1,8}){0,3}$/.test(text.trim())) return null;
  const parts = text.trim().split('.');
  const digits = [0, 1, 2, 3].map((index) => (parts[index] ?? '').padStart(8, '0'));
  return BigInt(digits.join(''));
}
