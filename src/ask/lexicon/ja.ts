import type { SpokenConcept } from '../../model/concept.ts';
import { JAPANESE_EXPLAINED_THINGS } from './japanese-explained-things.ts';
import { JAPANESE_FRAMES } from './japanese-frames.ts';
import { JAPANESE_SYMPTOMS } from './japanese-symptoms.ts';
import { JAPANESE_THINGS } from './japanese-things.ts';

/**
 * Japanese words by what they stand for, as fragments of a regular expression over the text without spaces.
 * `~` up to twelve characters of the same sentence, `[[concept]]` any word of that concept, `{machine}` stands where
 * the question names one.
 */
export const JAPANESE: Readonly<Record<SpokenConcept, readonly string[]>> = {
  ...JAPANESE_FRAMES,
  ...JAPANESE_THINGS,
  ...JAPANESE_EXPLAINED_THINGS,
  ...JAPANESE_SYMPTOMS,
};
