import { type MarkedText, markPattern } from '../marked-text.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';

const KB = /(?<![a-z0-9_-])kb[\s:#-]?(?<name>\d{6,8})(?![\da-z_])/dg;

/** "KB abc", "KB 12": meant for a number and none. */
const NO_KB =
  /(?<![a-z0-9_-])kb[\s:#-](?!(?:articles?|numbers?|ids?|pages?|lists?)(?![a-z]))(?:[a-z]{2,12}|\d{1,5})(?![\w-])/dg;

/** Marks knowledge base numbers (`KB5031364`) as their digits, and what only stands for one as what it is. */
export function markKbNumbers(text: MarkedText): MarkedText {
  const marked = markPattern(text, 'kb', KB, (digits) => digits);
  const numbers = { ...marked, rest: marked.rest.replace(/(?<![a-z0-9_-])kb(?=[\s:#-]? {6})/g, '  ') };
  return markPattern(numbers, 'no-kb', NO_KB, (said) =>
    isOrdinaryWord(said.slice('kb '.length)) ? null : said,
  );
}
