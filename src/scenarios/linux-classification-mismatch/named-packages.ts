import type { Text } from '../../model/locale.ts';

/** More names than these are noise; the rest are counted. */
export const MOST_NAMED = 5;

/** "openssl, curl and 3 more". */
export function namedPackages(names: readonly string[]): Text {
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return {
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    ja: shown.join('、') + (more > 0 ? ` ほか ${more} 件` : ''),
  };
}
