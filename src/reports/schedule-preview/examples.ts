import type { Locale } from '../../model/locale.ts';
import { EXAMPLES_EN } from './examples-en.ts';
import { EXAMPLES_JA } from './examples-ja.ts';

export const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = { en: EXAMPLES_EN, ja: EXAMPLES_JA };
