import type { SpokenConcept } from '../../model/concept.ts';

type Lexicon = Readonly<Record<SpokenConcept, readonly string[]>>;

/** A comma or a contrast begins another thought: 評価済みだが更新されない misses no assessment. A mark counts as one character. */
const GAP = '(?:(?!のに|けど|けれど|済|るが|ますが|だが|たが)(?:@[a-z]+|[^;。,])){0,12}?';

/**
 * A pattern that finds any word of the concept in a text without spaces. English words of a concept count where a
 * Japanese phrase refers to it: "assessmentがない".
 */
export function compileJapanese(lexicon: Lexicon, english: Lexicon, concept: SpokenConcept): RegExp {
  return new RegExp(lexicon[concept].map((phrase) => phrasePattern(lexicon, english, phrase)).join('|'));
}

/** The katakana words that a lexicon writes out, with the long vowel that a phrase may leave open. */
export function katakanaVocabulary(lexicon: Lexicon): ReadonlySet<string> {
  const words = Object.values(lexicon)
    .flat()
    .flatMap((phrase) => phrase.replaceAll('ー?', 'ー').match(/[ァ-ヶー]{5,}/g) ?? []);
  return new Set(words.flatMap((word) => [word, word.replace(/ー$/, '')]));
}

function phrasePattern(lexicon: Lexicon, english: Lexicon, phrase: string): string {
  return phrase
    .replace(/\[\[(?<concept>[a-z-]+)\]\]/g, (_, name: string) => {
      const concept = name as SpokenConcept;
      const words = english[concept].filter((words) => /^[a-z|]+$/.test(words));
      return [...lexicon[concept].map((inner) => phrasePattern(lexicon, english, inner)), ...words].join('|');
    })
    .replaceAll('~', GAP)
    .replaceAll('{kb}', '@(?:kb|definition)')
    .replace(/\{(?<kind>[a-z]+)\}/g, '@$<kind>');
}
