import { escapedSource, literal } from './regex-escapes.ts';

const item =
  /^(?:\[:(?<posix>\^?[a-z]+):\]|(?<escaped>\\(?:[xu]\{[\da-f]+\}|x[\da-f]{2}|u[\da-f]{4}|p\{\w+\}|p[A-Z]|[\s\S]))|(?<character>[^[\]\\]))/iu;
/** Operators between sets, which Kusto and JavaScript bind differently. */
const setOperator = /^(?:&&|--|~~)/;

const posixClasses = new Map([
  ['alnum', '0-9A-Za-z'],
  ['alpha', 'A-Za-z'],
  ['ascii', '\\x00-\\x7F'],
  ['blank', '\\t '],
  ['cntrl', '\\x00-\\x1F\\x7F'],
  ['digit', '0-9'],
  ['graph', '\\x21-\\x7E'],
  ['lower', 'a-z'],
  ['print', '\\x20-\\x7E'],
  ['punct', '\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E'],
  ['space', '\\t\\n\\v\\f\\r '],
  ['upper', 'A-Z'],
  ['word', '0-9A-Za-z_'],
  ['xdigit', '0-9A-Fa-f'],
]);

/**
 * The JavaScript source of the character class that `rest` begins with, and its length in `rest`; null for nested
 * classes, for set operators, and for what is no class.
 */
export function characterClass(rest: string): { readonly source: string; readonly length: number } | null {
  const opening = /^\[\^?\]?/.exec(rest)?.[0] ?? '[';
  let source = opening.startsWith('[^') ? '[^' : '[';
  if (opening.endsWith(']')) source += literal(']');
  let position = opening.length;
  while (position < rest.length) {
    const tail = rest.slice(position);
    if (tail.startsWith(']')) return { source: `${source}]`, length: position + 1 };
    const found = setOperator.test(tail) ? null : item.exec(tail);
    const member = found && memberSource(found.groups ?? {}, isRangeHyphen(source, tail));
    if (!found || member === null) return null;
    source += member;
    position += found[0].length;
  }
  return null;
}

/** A hyphen makes a range when something stands on both sides of it. */
function isRangeHyphen(source: string, tail: string): boolean {
  return tail.startsWith('-') && !tail.startsWith('-]') && !/^\[\^?$/.test(source);
}

function memberSource(groups: Partial<Record<string, string>>, isRange: boolean): string | null {
  if (isRange) return '-';
  if (groups.escaped !== undefined) return escapedSource(groups.escaped);
  if (groups.posix === undefined) return literal(groups.character ?? '');
  const members = posixClasses.get(groups.posix.replace('^', '').toLowerCase());
  if (members === undefined) return null;
  return groups.posix.startsWith('^') ? `[^${members}]` : members;
}
