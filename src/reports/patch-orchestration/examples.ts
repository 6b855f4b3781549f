import type { Locale } from '../../model/locale.ts';
import { EXAMPLES_EN } from './examples-en.ts';
import { EXAMPLES_JA } from './examples-ja.ts';
import { EXAMPLES_OF_WHO_EN } from './examples-of-who-en.ts';
import { EXAMPLES_OF_WHO_JA } from './examples-of-who-ja.ts';

export const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = {
  en: [...EXAMPLES_EN, ...EXAMPLES_OF_WHO_EN],
  ja: [...EXAMPLES_JA, ...EXAMPLES_OF_WHO_JA],
};
