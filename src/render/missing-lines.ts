import type { Answer } from '../model/answer.ts';
import type { Line } from './frame.ts';
import type { Rendering } from './rendering.ts';

const MOST_NAMES = 5;

/** What to say of names that no visible machine has: one sentence for all of them, none where every name was found. */
export function missingLines(answer: Answer, { words, shorten }: Rendering): readonly Line[] {
  if (answer.missing.length === 0) return [];
  const { shown, hidden } = shorten.list(answer.missing, MOST_NAMES);
  const names = shown.map((name) => shorten.value(name));
  const all = [...names, ...(hidden > 0 ? [words.more(hidden)] : [])].join(words.and);
  return [{ text: words.missingMachine(all) }];
}
