import type { SpokenConcept } from '../../model/concept.ts';
import { ENGLISH_EXPLAINED_THINGS } from './english-explained-things.ts';
import { ENGLISH_FRAMES } from './english-frames.ts';
import { ENGLISH_SYMPTOMS } from './english-symptoms.ts';
import { ENGLISH_THINGS } from './english-things.ts';

/**
 * English words by what they stand for: lower case, contractions written out.
 * `a|b` either word, `word?` may be absent, `..` up to two and `...` up to five words of the same clause, `[concept]` any phrase of that
 * concept, `^` the beginning of a sentence. `@machine` stands where the question names one.
 */
export const ENGLISH: Readonly<Record<SpokenConcept, readonly string[]>> = {
  ...ENGLISH_FRAMES,
  ...ENGLISH_THINGS,
  ...ENGLISH_EXPLAINED_THINGS,
  ...ENGLISH_SYMPTOMS,
};
