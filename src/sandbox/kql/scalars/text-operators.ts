import { hasTerm } from '../has-term.ts';

type TextTest = (text: string, pattern: string) => boolean;

export interface TextOperator {
  readonly isCaseSensitive: boolean;
  readonly isNegated: boolean;
  readonly test: TextTest;
}

const equals: TextTest = (text, pattern) => text === pattern;
const contains: TextTest = (text, pattern) => text.includes(pattern);
const startsWith: TextTest = (text, pattern) => text.startsWith(pattern);
const endsWith: TextTest = (text, pattern) => text.endsWith(pattern);
const has: TextTest = (text, pattern) => hasTerm(text, pattern);
const hasPrefix: TextTest = (text, pattern) => hasTerm(text, pattern, 'start');
const hasSuffix: TextTest = (text, pattern) => hasTerm(text, pattern, 'end');

/**
 * The operators that compare text with text, by the kind of their node.
 * Source: https://learn.microsoft.com/kusto/query/datatypes-string-operators
 */
export const textOperators: Readonly<Record<string, TextOperator>> = {
  EqualTildeExpression: { isCaseSensitive: false, isNegated: false, test: equals },
  BangTildeExpression: { isCaseSensitive: false, isNegated: true, test: equals },
  ...family('Contains', contains),
  ...family('StartsWith', startsWith),
  ...family('EndsWith', endsWith),
  ...family('Has', has),
  ...family('HasPrefix', hasPrefix),
  ...family('HasSuffix', hasSuffix),
};

function family(kind: string, test: TextTest): Record<string, TextOperator> {
  return {
    [`${kind}Expression`]: { isCaseSensitive: false, isNegated: false, test },
    [`${kind}CsExpression`]: { isCaseSensitive: true, isNegated: false, test },
    [`Not${kind}Expression`]: { isCaseSensitive: false, isNegated: true, test },
    [`Not${kind}CsExpression`]: { isCaseSensitive: true, isNegated: true, test },
  };
}
