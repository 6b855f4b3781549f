import type { Answer } from '../model/answer.ts';
import type { Block, Tone } from '../model/block.ts';
import { nameList } from './name-list.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What to say of names that no visible machine has: one sentence for all of them, none where every name was found. */
export function missingNames({ missing }: Answer, tone: Tone): readonly Block[] {
  if (missing.length === 0) return [];
  const text = wordsInBoth((words) => words.missingMachine(nameList(missing, words)));
  return [{ kind: 'text', text, tone }];
}
