import { type MarkedText, markPattern } from '../marked-text.ts';

const KB = /(?<![a-z0-9_-])kb[\s:#-]?(?<name>\d{6,8})(?![\da-z_])/dg;

/** Marks knowledge base numbers (`KB5031364`) as their digits. */
export function markKbNumbers(text: MarkedText): MarkedText {
  const marked = markPattern(text, 'kb', KB, (digits) => digits);
  return { ...marked, rest: marked.rest.replace(/(?<![a-z0-9_-])kb(?=[\s:#-]? {6})/g, '  ') };
}
