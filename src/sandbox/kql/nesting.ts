import type { Diagnostic } from './diagnostic.ts';
import { lexed } from './lexed.ts';
import { textPosition } from './text-position.ts';

/**
 * Brackets that a query may open inside one another. Microsoft's analysis gives up at about this depth, and its parser takes seconds
 * for some thousand; a function inside a function doubles the time.
 */
const MOST_BRACKETS = 200;
const MOST_BRACES = 10;

/** What is to be said of a query whose brackets are nested too deep to be parsed: a syntax error at the first that is; else null. */
export function tooDeep(query: string): Diagnostic | null {
  let brackets = 0;
  let braces = 0;
  for (const { text: token, offset } of lexed(query)) {
    const step = stepOf(token);
    brackets += step;
    if (token === '{' || token === '}') braces += step;
    if (brackets > MOST_BRACKETS || braces > MOST_BRACES)
      return {
        kind: 'syntax',
        code: '',
        message: 'The query is nested too deep.',
        ...textPosition(query, offset),
        token,
      };
  }
  return null;
}

function stepOf(token: string): number {
  if (token === '(' || token === '[' || token === '{') return 1;
  return token === ')' || token === ']' || token === '}' ? -1 : 0;
}
