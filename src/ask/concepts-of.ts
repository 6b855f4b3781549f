import { FRAMES, type SpokenConcept, SYMPTOMS, THINGS } from '../model/concept.ts';
import { compileEnglish } from './lexicon/compile-english.ts';
import { compileJapanese } from './lexicon/compile-japanese.ts';
import { ENGLISH } from './lexicon/en.ts';
import { JAPANESE } from './lexicon/ja.ts';
import type { SpokenText } from './spoken-text.ts';

const JAPANESE_LETTER = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

interface ConceptPatterns {
  readonly concept: SpokenConcept;
  readonly english: RegExp;
  readonly japanese: RegExp;
}

const PATTERNS: readonly ConceptPatterns[] = [...FRAMES, ...THINGS, ...SYMPTOMS].map((concept) => ({
  concept,
  english: compileEnglish(ENGLISH, concept),
  japanese: compileJapanese(JAPANESE, ENGLISH, concept),
}));

/** What the words stand for. Both lexicons are read, as people mix the languages. */
export function conceptsOf(spoken: SpokenText): ReadonlySet<SpokenConcept> {
  const isJapanese = JAPANESE_LETTER.test(spoken.dense);
  return new Set(
    PATTERNS.filter(
      ({ english, japanese }) => english.test(spoken.words) || (isJapanese && japanese.test(spoken.dense)),
    ).map(({ concept }) => concept),
  );
}

/** The text without the words of the given concepts. */
export function withoutConcepts(spoken: SpokenText, concepts: readonly SpokenConcept[]): SpokenText {
  const patterns = PATTERNS.filter(({ concept }) => concepts.includes(concept));
  return patterns.reduce(
    (text, { english, japanese }) => ({
      words: text.words.replace(new RegExp(english, 'g'), ''),
      dense: text.dense.replace(new RegExp(japanese, 'g'), ''),
    }),
    spoken,
  );
}
