import type { Engine } from '../model/engine.ts';
import { LOCALES } from '../model/locale.ts';
import { WORTH_ASKING } from './worth-asking.ts';

/**
 * Understands a sentence in each language, which costs most of a second the first time. Whoever writes first would wait as long
 * for the sign that an answer is coming.
 */
export function warmUnderstanding(engine: Pick<Engine, 'understand'>): void {
  const [sentence] = WORTH_ASKING;
  for (const locale of LOCALES) engine.understand(sentence?.[locale] ?? '', {});
}
