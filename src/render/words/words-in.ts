import type { Locale, Text } from '../../model/locale.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Words } from './words.ts';

const WORDS: Readonly<Record<Locale, Words>> = { en, ja };

export function wordsIn(locale: Locale): Words {
  return WORDS[locale];
}

/** One of the words in both languages, for labels that outlive this rendering. */
export function wordsInBoth(pick: (words: Words, locale: Locale) => string): Text {
  return { en: pick(en, 'en'), ja: pick(ja, 'ja') };
}
