import type { Locale } from '../model/locale.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

export interface LocaleContext {
  /** Asked for explicitly: decides. */
  readonly locale?: Locale | undefined;
  /** What the client or the conversation suggests: decides only where the words do not. */
  readonly hint?: Locale | null | undefined;
}

/** A value that is quoted, in either language. */
const QUOTED = /"[^"\n]{1,200}"|「[^」\n]{1,200}」|『[^』\n]{1,200}』/g;
/** So many of the asker's own words tell his language. */
const ENOUGH_WORDS = 2;

/**
 * The language to answer in: the one asked for, else the one of the words at hand, whatever language is quoted among them (`quoted`, and what
 * stands in quotation marks); names and codes have none, then the one suggested, else English.
 */
export function questionLocale(
  readable: string,
  context: LocaleContext,
  quoted: readonly string[] = [],
): Locale {
  if (context.locale !== undefined) return context.locale;
  const own = quoted
    .filter((value) => value.trim() !== '')
    .reduce((text, value) => text.replaceAll(value, ' '), readable)
    .replace(QUOTED, ' ');
  if (JAPANESE.test(own)) return 'ja';
  if (wordsIn(own).filter(isOrdinaryWord).length >= ENOUGH_WORDS) return 'en';
  if (JAPANESE.test(readable)) return 'ja';
  if (wordsIn(readable).some(isOrdinaryWord)) return 'en';
  return context.hint ?? 'en';
}

/** Said in either language. */
const ANYWHERE: ReadonlySet<string> = new Set(['ok', 'okay']);

function wordsIn(text: string): readonly string[] {
  const words = text.match(/(?<![\w.-])[a-z]{2,24}(?![\w-])/g) ?? [];
  return words.filter((word) => !ANYWHERE.has(word)).slice(0, 40);
}
