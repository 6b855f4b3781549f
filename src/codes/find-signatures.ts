import { matchesOf } from '../model/matches-of.ts';
import { PACKAGE_MANAGER_SIGNATURES } from './package-manager-signatures.ts';
import type { TextMatch } from './text-match.ts';

/** Where a text says one of the things by which a Linux package manager tells why it failed. */
export function findSignatures(text: string): readonly TextMatch[] {
  return PACKAGE_MANAGER_SIGNATURES.flatMap(({ id, pattern }) =>
    matchesOf(pattern, text).map(({ 0: matched, index: start }) => ({
      id: `package-manager-${id}`,
      start,
      length: matched.length,
    })),
  );
}
