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
  const openings = lexicon[concept].map((phrase) => {
    const tokens = phrase.split(' ').filter((token) => token !== '^');
    const firstNeeded = tokens.findIndex((token) => !token.endsWith('?'));
    return firstNeeded < 0
      ? null
      : anyOf(tokens.slice(0, firstNeeded + 1).map((token) => wordsOf(lexicon, token)));
  });
  return anyOf(openings);
}

/** All of several sets of words; null: with one of them it may be any word. */
function anyOf(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const known = sets.filter((words) => words !== null);
  return known.length < sets.length ? null : new Set(known.flatMap((words) => [...words]));
}

/** With which words a token of a phrase begins; null: with any. */
function wordsOf(lexicon: Lexicon, token: string): ReadonlySet<string> | null {
  if (token === '..' || token === '...') return null;
  const word = token.replace(/\?$/, '');
  if (!word.startsWith('['))
    return new Set(word.split('|').flatMap((literal) => (literal === '@kb' ? UPDATES : [literal])));
  const concepts = word.slice(1, -1).split('|');
  return anyOf(concepts.map((concept) => openingWords(lexicon, concept as SpokenConcept)));
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
