import { EXAMPLES_EN } from './examples-en.ts';
import { EXAMPLES_JA } from './examples-ja.ts';

export const EXAMPLES = { en: EXAMPLES_EN, ja: EXAMPLES_JA };
