import { matchesOf } from '../model/matches-of.ts';
import { type ServiceError, serviceErrorId } from './service-error.ts';
import { SERVICE_ERRORS } from './service-errors.ts';
import type { TextMatch } from './text-match.ts';

type Pattern = readonly [id: string, pattern: RegExp];

/** Where they are called by their names. */
const NAMES: readonly Pattern[] = SERVICE_ERRORS.flatMap((error) => {
  if (error.title) return [];
  const pattern = error.isKnownByName === false ? error.pattern : nameIn(error);
  return pattern ? [[serviceErrorId(error), pattern] as const] : [];
});

/** Where they are called by their names, or say what they say. */
const PATTERNS: readonly Pattern[] = [
  ...NAMES,
  ...SERVICE_ERRORS.filter((error) => error.title || error.isKnownByName !== false).flatMap((error) =>
    error.pattern ? [[serviceErrorId(error), error.pattern] as const] : [],
  ),
];

function nameIn({ name }: ServiceError): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, 'gi');
}

/** Where a text names one of them, or says what it says. */
export function findServiceErrors(text: string): readonly TextMatch[] {
  return matches(PATTERNS, text);
}

/** Where a text calls one of them by its name. */
export function findServiceNames(text: string): readonly TextMatch[] {
  return matches(NAMES, text);
}

function matches(patterns: readonly Pattern[], text: string): readonly TextMatch[] {
  return patterns.flatMap(([id, pattern]) =>
    matchesOf(pattern, text).map(({ 0: matched, index: start }) => ({
      id,
      start,
      length: matched.length,
    })),
  );
}
