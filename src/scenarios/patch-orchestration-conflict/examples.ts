import type { Locale } from '../../model/locale.ts';
import { EXAMPLES_AT_ODDS_EN } from './examples-at-odds-en.ts';
import { EXAMPLES_AT_ODDS_JA } from './examples-at-odds-ja.ts';
import { EXAMPLES_EN } from './examples-en.ts';
import { EXAMPLES_JA } from './examples-ja.ts';
import { EXAMPLES_NOBODY_EN } from './examples-nobody-en.ts';
import { EXAMPLES_NOBODY_JA } from './examples-nobody-ja.ts';

export const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = {
  en: [...EXAMPLES_EN, ...EXAMPLES_NOBODY_EN, ...EXAMPLES_AT_ODDS_EN],
  ja: [...EXAMPLES_JA, ...EXAMPLES_NOBODY_JA, ...EXAMPLES_AT_ODDS_JA],
};
