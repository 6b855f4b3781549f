/** Sources, for JavaScript's `v` mode, of the classes that Kusto takes from Unicode where JavaScript stays with ASCII. */
const digit = '\\p{Nd}';
const space = '\\p{White_Space}';
const wordMembers = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}';
export const word = `[${wordMembers}]`;

const sources = new Map([
  ['\\d', digit],
  ['\\D', '\\P{Nd}'],
  ['\\s', space],
  ['\\S', '\\P{White_Space}'],
  ['\\w', word],
  ['\\W', `[^${wordMembers}]`],
  ['\\n', '\\n'],
  ['\\r', '\\r'],
  ['\\t', '\\t'],
  ['\\f', '\\f'],
  ['\\v', '\\v'],
  ['\\a', '\\u{7}'],
]);

/** The JavaScript source of one backslash escape, valid inside and outside a character class; null when there is none. */
export function escapedSource(escaped: string): string | null {
  const known = sources.get(escaped);
  if (known) return known;
  const codePoint = /^\\[xu]\{?(?<hex>[\da-f]+)\}?$/i.exec(escaped)?.groups?.hex;
  if (codePoint) return `\\u{${codePoint}}`;
  const property = /^\\(?<sign>p)(?:\{(?<name>\w+)\}|(?<letter>[A-Z]))$/i.exec(escaped)?.groups;
  if (property) return `\\${property.sign}{${property.name ?? property.letter}}`;
  const character = escaped.slice(1);
  return /^[^\p{L}\p{N}<>]$/u.test(character) ? literal(character) : null;
}

/** A character that stands for itself, whatever it means elsewhere in a pattern. */
export function literal(character: string): string {
  return /^[\p{L}\p{N}_]$/u.test(character)
    ? character
    : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
