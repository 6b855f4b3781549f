import { serviceErrorId } from './service-error.ts';
import { SERVICE_ERRORS } from './service-errors.ts';
import type { TextMatch } from './text-match.ts';

const PATTERNS: readonly (readonly [id: string, pattern: RegExp])[] = SERVICE_ERRORS.flatMap((error) => {
  const id = serviceErrorId(error);
  const named: readonly (readonly [string, RegExp])[] =
    error.isKnownByName === false || error.title
      ? []
      : [[id, new RegExp(`(?<![A-Za-z0-9_])${error.name}(?![A-Za-z0-9_])`, 'gi')]];
  return error.pattern ? [...named, [id, error.pattern] as const] : named;
});

/** Where a text names one of them, or says what it says. */
export function findServiceErrors(text: string): readonly TextMatch[] {
  return PATTERNS.flatMap(([id, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: matched, index: start }) => ({
      id,
      start,
      length: matched.length,
    })),
  );
}
