import type { SpokenConcept } from '../../model/concept.ts';

type Lexicon = Readonly<Record<SpokenConcept, readonly string[]>>;

/** A conjunction or a comma begins another thought: what stands behind it is not what is missing. */
const GAP_WORD =
  '(?:(?!(?:after|before|but|although|though|while|however|then|so|because|except|despite) )[^ ;,]+ )';
const SENTENCE_START = '(?<=^ |[;,] |(?:hi|hey|hello|ok|okay|so|now|then|and|kindly|bot) )';

/** A pattern that finds any phrase of the concept in a text of words, each followed by one space (`SpokenText.words`). */
export function compileEnglish(lexicon: Lexicon, concept: SpokenConcept): RegExp {
  return new RegExp(`(?<= )(?:${alternatives(lexicon, concept)})`);
}

/**
 * The words with one of which every phrase of the concept begins, as they stand in a text of words: where none of them is, there is nothing to be
 * found. Null: it may begin with any.
 */
export function openingWords(lexicon: Lexicon, concept: SpokenConcept): ReadonlySet<string> | null {
  const openings = new Set<string>();
  for (const phrase of lexicon[concept]) {
    for (const token of phrase.split(' ')) {
      if (token === '^') continue;
      const words = wordsOf(lexicon, token);
      if (words === null) return null;
      for (const word of words) openings.add(word);
      if (!token.endsWith('?')) break;
    }
    if (phrase.split(' ').every((token) => token === '^' || token.endsWith('?'))) return null;
  }
  return openings;
}

/** With which words a token of a phrase begins; null: with any. */
function wordsOf(lexicon: Lexicon, token: string): readonly string[] | null {
  if (token === '..' || token === '...') return null;
  const word = token.replace(/\?$/, '');
  if (!word.startsWith('['))
    return word.split('|').flatMap((literal) => (literal === '@kb' ? UPDATES : [literal]));
  const words = new Set<string>();
  for (const concept of word.slice(1, -1).split('|')) {
    const openings = openingWords(lexicon, concept as SpokenConcept);
    if (openings === null) return null;
    for (const opening of openings) words.add(opening);
  }
  return [...words];
}

/** The single words of a lexicon: what a misspelt word can be corrected to. */
export function englishVocabulary(lexicon: Lexicon): ReadonlySet<string> {
  const words = Object.values(lexicon)
    .flat()
    .flatMap((phrase) => phrase.replace(/\[[^\]]*\]/g, ' ').split(/[\s|?]+/));
  return new Set(words.filter((word) => /^[a-z][a-z.-]+$/.test(word)));
}

function alternatives(lexicon: Lexicon, concept: SpokenConcept): string {
  return lexicon[concept].map((phrase) => phrasePattern(lexicon, phrase)).join('|');
}

function phrasePattern(lexicon: Lexicon, phrase: string): string {
  return phrase
    .split(' ')
    .map((token) => {
      if (token === '...') return `${GAP_WORD}{0,5}?`;
      if (token === '..') return `${GAP_WORD}{0,2}?`;
      if (token === '^') return SENTENCE_START;
      const optional = token.endsWith('?');
      const word = optional ? token.slice(0, -1) : token;
      const pattern = word.startsWith('[')
        ? word
            .slice(1, -1)
            .split('|')
            .map((concept) => alternatives(lexicon, concept as SpokenConcept))
            .join('|')
        : word
            .split('|')
            .map((literal) => `${writtenAs(literal)} `)
            .join('|');
      return `(?:${pattern})${optional ? '?' : ''}`;
    })
    .join('');
}

/** Where any update may be meant, Defender's definitions may. */
const UPDATES = ['@kb', '@definition'];

function writtenAs(literal: string): string {
  return literal === '@kb' ? `(?:${UPDATES.join('|')})` : literal.replace(/[.*+?^${}()\\]/g, '\\$&');
}
