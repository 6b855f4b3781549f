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
function writtenAs(literal: string): string {
  return literal === '@kb' ? '@(?:kb|definition)' : literal.replace(/[.*+?^${}()\\]/g, '\\$&');
}
