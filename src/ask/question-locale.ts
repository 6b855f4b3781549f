import type { Locale } from '../model/locale.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

export interface LocaleContext {
  /** Asked for explicitly: decides. */
  readonly locale?: Locale | undefined;
  /** What the client or the conversation suggests: decides only where the words do not. */
  readonly hint?: Locale | null | undefined;
}

/**
 * The language to answer in: the one asked for, else the one of the words at hand; names and codes have none, then the
 * one suggested, else English.
 */
export function questionLocale(readable: string, context: LocaleContext): Locale {
  if (context.locale !== undefined) return context.locale;
  if (JAPANESE.test(readable)) return 'ja';
  const words = readable.match(/(?<![\w.-])[a-z]{2,24}(?![\w-])/g) ?? [];
  if (words.slice(0, 40).some(isOrdinaryWord)) return 'en';
  return context.hint ?? 'en';
}
