import {
  type Concept,
  EXPLAINED_THINGS,
  FRAMES,
  type SpokenConcept,
  SYMPTOMS,
  THINGS,
} from '../model/concept.ts';
import { matchesOf } from '../model/matches-of.ts';
import { compileEnglish, openingWords } from './lexicon/compile-english.ts';
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

/** A whole complaint has no place of its own in a sentence: it is made of the things and frames in it. */
const WITH_A_PLACE: ReadonlySet<Concept> = new Set<Concept>([...FRAMES, ...THINGS, ...EXPLAINED_THINGS]);

const PATTERNS: readonly ConceptPatterns[] = [...FRAMES, ...THINGS, ...EXPLAINED_THINGS, ...SYMPTOMS].map(
  (concept) => ({
    concept,
    english: compileEnglish(ENGLISH, concept),
    japanese: compileJapanese(JAPANESE, ENGLISH, concept),
  }),
);

/** Whose English phrases a word may begin, and whose any word may: most concepts are not looked for in a sentence. */
const BY_OPENING = new Map<string | null, ConceptPatterns[]>();
for (const patterns of PATTERNS) {
  for (const word of openingWords(ENGLISH, patterns.concept) ?? [null])
    BY_OPENING.set(word, [...(BY_OPENING.get(word) ?? []), patterns]);
}

/** What the words stand for. Both lexicons are read, as people mix the languages. */
export function conceptsOf(spoken: SpokenText): ReadonlySet<SpokenConcept> {
  const isJapanese = JAPANESE_LETTER.test(spoken.dense);
  const opened = new Set([null, ...spoken.words.split(' ')].flatMap((word) => BY_OPENING.get(word) ?? []));
  return new Set(
    PATTERNS.filter(
      (patterns) =>
        (opened.has(patterns) && patterns.english.test(spoken.words)) ||
        (isJapanese && patterns.japanese.test(spoken.dense)),
    ).map(({ concept }) => concept),
  );
}

/** The heard concepts and the particulars in the order in which they are spoken of, each as often as it is. */
export function spokenOrder(spoken: SpokenText, heard: ReadonlySet<Concept>): readonly string[] {
  const isJapanese = JAPANESE_LETTER.test(spoken.dense);
  const text = isJapanese ? spoken.dense : spoken.words;
  const mentions = PATTERNS.filter(({ concept }) => heard.has(concept) && WITH_A_PLACE.has(concept)).flatMap(
    ({ concept, english, japanese }) =>
      matchesOf(everywhere(isJapanese ? japanese : english), text).map(({ index }) => ({ concept, index })),
  );
  const particulars = matchesOf(PARTICULAR, text).map(({ 0: concept, index }) => ({ concept, index }));
  return [...mentions, ...particulars]
    .sort((left, right) => left.index - right.index)
    .map(({ concept }) => concept);
}

const PARTICULAR = /@[a-z]+/g;

/** The text without the words of the given concepts. */
export function withoutConcepts(spoken: SpokenText, concepts: readonly SpokenConcept[]): SpokenText {
  const patterns = PATTERNS.filter(({ concept }) => concepts.includes(concept));
  return patterns.reduce(
    (text, { english, japanese }) => ({
      words: text.words.replace(everywhere(english), ''),
      dense: text.dense.replace(everywhere(japanese), ''),
    }),
    spoken,
  );
}

/** Made once a pattern: making one costs more than looking through a sentence. */
const EVERYWHERE = new WeakMap<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const known = EVERYWHERE.get(pattern) ?? new RegExp(pattern, 'g');
  EVERYWHERE.set(pattern, known);
  return known;
}
