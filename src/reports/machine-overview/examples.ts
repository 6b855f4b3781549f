import type { Locale } from '../../model/locale.ts';
import { EXAMPLES_AT_A_GLANCE_EN } from './examples-at-a-glance-en.ts';
import { EXAMPLES_AT_A_GLANCE_JA } from './examples-at-a-glance-ja.ts';
import { EXAMPLES_EN } from './examples-en.ts';
import { EXAMPLES_JA } from './examples-ja.ts';

export const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = {
  en: [...EXAMPLES_EN, ...EXAMPLES_AT_A_GLANCE_EN],
  ja: [...EXAMPLES_JA, ...EXAMPLES_AT_A_GLANCE_JA],
};
