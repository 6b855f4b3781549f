import { hostNamesOf } from './host-names.ts';
import type { InventoryEntry } from './inventory.ts';

/**
 * A pattern as the regular expression of Kusto (RE2) that Resource Graph compares names with; everything but the two
 * wildcards stands for itself. Source: learn.microsoft.com/kusto/query/matches-regex-operator, and Resource Graph's own
 * sample "List virtual machines matched by regex".
 */
export function patternRegex(pattern: string): string {
  const parts = [...pattern].map((sign) => {
    if (sign === '*') return '.*';
    return sign === '?' ? '.' : escapedForRegex(sign);
  });
  return `(?i)^${parts.join('')}$`;
}

/** A text as a regular expression that fits it alone. */
export function escapedForRegex(text: string): string {
  return text.replace(/[\\^$.+*?()[\]{}|]/g, String.raw`\$&`);
}

/** Whether a machine goes by a name that fits a pattern. */
export function isNamedLike(entry: InventoryEntry, pattern: string): boolean {
  return hostNamesOf(entry).some((name) => fits(name, pattern));
}

/** Sign by sign, with one way back to the last `*`: no pattern takes longer than the product of the two lengths. */
function fits(name: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star: { readonly inPattern: number; at: number } | null = null;
  while (at < name.length) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      star = { inPattern, at };
      inPattern += 1;
    } else if (sign === '?' || sign === name[at]) {
      at += 1;
      inPattern += 1;
    } else if (star !== null) {
      star.at += 1;
      at = star.at;
      inPattern = star.inPattern + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
