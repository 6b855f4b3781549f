import type { Locale } from '../model/locale.ts';
import { EXAMPLES_EN } from './change-examples-en.ts';
import { EXAMPLES_JA } from './change-examples-ja.ts';

export const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = { en: EXAMPLES_EN, ja: EXAMPLES_JA };
