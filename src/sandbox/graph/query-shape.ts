/** What Resource Graph judges a query by before it looks at a row. */
export interface QueryShape {
  /** Whether the query bounds its own rows with take, limit or sample: such results are not paged. */
  readonly isRowLimited: boolean;
  readonly joins: number;
  readonly expansions: number;
}

/** The shape of a query, found in its text without comments and string literals. */
export function queryShape(query: string): QueryShape {
  const text = query.replace(
    /\/\/[^\n]*|@"(?:[^"]|"")*"|@'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g,
    ' ',
  );
  return {
    isRowLimited: /\|\s*(?:take|limit|sample)\b/i.test(text),
    joins: count(text, /\|\s*(?:join|lookup)\b/gi),
    expansions: count(text, /\|\s*mv-?expand\b/gi),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
