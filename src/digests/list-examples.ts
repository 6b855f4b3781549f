import type { Locale } from '../model/locale.ts';
import { EXAMPLES_EN } from './list-examples-en.ts';
import { EXAMPLES_JA } from './list-examples-ja.ts';

export const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = { en: EXAMPLES_EN, ja: EXAMPLES_JA };
