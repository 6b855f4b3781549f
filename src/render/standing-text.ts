import type { Locale } from '../model/locale.ts';
import { STANDINGS, type Standing, type StandingCounts } from '../model/standing.ts';
import { STANDING_SIGN } from './standing-sign.ts';
import { wordsIn } from './words/words-in.ts';

/** The shape and the word of a standing: `■ Act now`. */
export function standingText(standing: Standing, locale: Locale): string {
  return `${STANDING_SIGN[standing].shape} ${wordsIn(locale).standing[standing]}`;
}

/** How many findings stand how, in one line, the most urgent first. */
export function countsText(counts: StandingCounts, locale: Locale): string {
  return STANDINGS.flatMap((standing) => {
    const count = counts[standing] ?? 0;
    return count === 0 ? [] : [`${standingText(standing, locale)}: ${count}`];
  }).join(' · ');
}

const NO_BREAK_SPACE = '\u00a0';

/**
 * Such a line as a card has it: where it wraps, no shape, word and number are torn apart that could be read as others ("…", "Fine,"). Japanese wraps within
 * words, which fewer spaces would make more of.
 */
export function unbrokenCounts(line: string): string {
  return /\p{Lo}/u.test(line) ? line : line.replaceAll(/(?<!·) (?!·)/g, NO_BREAK_SPACE);
}
