/** JSON's ways to write NUL and halves of surrogate pairs; bytes that are UTF-8 cannot hold either as they are. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

/**
 * The JSON value of `text`, without what PostgreSQL takes in no text: NUL is left out, and half of a surrogate pair (a
 * client that cut an emoji in two) becomes U+FFFD. Throws a SyntaxError where it is no JSON.
 */
export function storableJson(text: string): unknown {
  if (!SUSPECT.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
  );
}
