import type { Answer } from '../model/answer.ts';
import type { Block, Tone } from '../model/block.ts';
import { isNamePattern } from '../model/name-pattern.ts';
import { nameList } from './name-list.ts';
import type { Words } from './words/words.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What to say of names that no visible machine has, and of patterns that none fits: one sentence for all of a kind. */
export function missingNames({ missing, question }: Answer, tone: Tone): readonly Block[] {
  const place = question.entities.resourceGroup ?? question.entities.subscription;
  const patterns = missing.filter(isNamePattern);
  const names = missing.filter((name) => !isNamePattern(name));
  return [
    ...sentence(names, tone, (words, listed) => words.missingMachine(listed, place)),
    ...sentence(patterns, tone, (words, listed) => words.nothingFits(listed)),
  ];
}

function sentence(
  names: readonly string[],
  tone: Tone,
  saying: (words: Words, listed: string) => string,
): readonly Block[] {
  if (names.length === 0) return [];
  return [{ kind: 'text', text: wordsInBoth((words) => saying(words, nameList(names, words))), tone }];
}
