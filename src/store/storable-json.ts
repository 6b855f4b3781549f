/** JSON's ways to write NUL and halves of surrogate pairs; bytes that are UTF-8 cannot hold either as they are. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

/**
 * The JSON value of `text`, without what PostgreSQL takes in no text: NUL is left out, and half of a surrogate pair (a
 * client that cut an emoji in two) becomes U+FFFD. Throws a SyntaxError where it is no JSON.
 */
export function readStorable(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return SUSPECT.test(text) ? cleaned(value) : value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [cleaned(key), cleaned(member)]));
}

/** The text as it can be stored. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The value as JSON that can be stored: what was read from Azure may hold what PostgreSQL takes in no text, too. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return SUSPECT.test(json) ? JSON.stringify(readStorable(json)) : json;
}
