import { cutText } from '../model/cut-text.ts';
import type { Words } from './words/words.ts';

/** More names than these are not read, nor longer ones: a resource id has some 150 characters. */
export const MOST_NAMES = 5;
const LONGEST_NAME = 200;

/** Names in a row, and how many more there are. */
export function nameList(names: readonly string[], { and, more }: Words): string {
  const hidden = names.length - MOST_NAMES;
  return [
    ...names.slice(0, MOST_NAMES).map((name) => cutText(name, LONGEST_NAME)),
    ...(hidden > 0 ? [more(hidden)] : []),
  ].join(and);
}
