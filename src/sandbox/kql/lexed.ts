/**
 * Comments, the string literals of Kusto, words with the hyphens of `mv-expand`, and single characters outside of all these. A
 * string that is not closed ends with its line.
 */
const TOKEN =
  /\/\/[^\n]*|```[\s\S]*?(?:```|$)|@"(?:[^"\n]|"")*"?|@'(?:[^'\n]|'')*'?|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|\w+(?:-[a-z]+)*|\S/g;

/** A piece of a query as it is written. */
export interface LexedToken {
  readonly text: string;
  readonly offset: number;
}

/** The tokens of a query without its comments: much faster than parsing it, for what can be told by them alone. */
export function* lexed(query: string): Iterable<LexedToken> {
  for (const { 0: text, index } of query.matchAll(TOKEN))
    if (!text.startsWith('//')) yield { text, offset: index };
}
