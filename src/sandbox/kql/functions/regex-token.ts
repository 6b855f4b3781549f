import { characterClass } from './regex-character-class.ts';
import { escapedSource, literal, word } from './regex-escapes.ts';

/** One piece of a Kusto regular expression, with the JavaScript source that means the same. */
export type RegexToken = { readonly source: string } & (
  | { readonly kind: 'character' }
  | { readonly kind: 'assertion' }
  | { readonly kind: 'or' }
  | { readonly kind: 'close' }
  | {
      readonly kind: 'open';
      readonly captures: boolean;
      readonly name: string | null;
      readonly ignoresCase: boolean | null;
    }
  | { readonly kind: 'repeat'; readonly least: number; readonly most: number; readonly isLazy: boolean }
);

/** What stands at the beginning of a pattern changes the meaning of its pieces. */
export interface RegexMode {
  readonly isMultiLine: boolean;
  readonly dotMatchesNewLine: boolean;
  readonly ignoresCase: boolean;
  /** Whether a quantifier takes as little as possible, and as much only with a question mark behind it. */
  readonly isUngreedy: boolean;
}

const escapeSequence = /^\\(?:[xu]\{[\da-f]+\}|x[\da-f]{2}|u[\da-f]{4}|p\{\w+\}|p[A-Z]|[\s\S])/iu;
const groupOpening = /^\((?:\?(?:P?<(?<name>[a-zA-Z_]\w*)>|(?<modifier>(?:-?i)?):)|(?!\?))/;
const quantifier = /^(?:(?<sign>[*+?])|\{(?<least>\d+)(?<comma>,(?<most>\d*))?\})(?<question>\??)/;
const wordBoundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
const notWordBoundary = `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;

const assertions: ReadonlyMap<string, string> = new Map([
  ['\\A', '(?<![\\s\\S])'],
  ['\\z', '(?![\\s\\S])'],
  ['\\b', wordBoundary],
  ['\\B', notWordBoundary],
]);

/** The tokens of a pattern without its leading flags; null when it has something that JavaScript cannot express. */
export function regexTokens(pattern: string, mode: RegexMode): readonly RegexToken[] | null {
  const tokens: RegexToken[] = [];
  let rest = pattern;
  while (rest !== '') {
    const next = nextToken(rest, mode);
    if (!next) return null;
    tokens.push(next.token);
    rest = rest.slice(next.length);
  }
  return tokens;
}

interface Next {
  readonly token: RegexToken;
  /** How many UTF-16 units of the pattern it stands for. */
  readonly length: number;
}

function nextToken(rest: string, mode: RegexMode): Next | null {
  const escaped = escapeSequence.exec(rest)?.[0];
  if (escaped) return characterOrAssertion(escaped, assertions.get(escaped), escapedSource(escaped));
  if (rest.startsWith('[')) {
    const found = characterClass(rest);
    return found && { token: { kind: 'character', source: found.source }, length: found.length };
  }
  const group = groupOpening.exec(rest);
  if (group) return { token: opening(group[0], group.groups ?? {}), length: group[0].length };
  const repetition = quantifier.exec(rest);
  if (repetition) return { token: repeat(repetition.groups ?? {}, mode), length: repetition[0].length };
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (character === '|') return { token: { kind: 'or', source: '|' }, length: 1 };
  if (character === ')') return { token: { kind: 'close', source: ')' }, length: 1 };
  return characterOrAssertion(character, lineAnchor(character, mode), characterSource(character, mode));
}

function characterOrAssertion(
  text: string,
  assertion: string | undefined,
  character: string | null,
): Next | null {
  if (assertion !== undefined)
    return { token: { kind: 'assertion', source: assertion }, length: text.length };
  return character === null ? null : { token: { kind: 'character', source: character }, length: text.length };
}

/** Everything but `(?P<name>` is the same in JavaScript. */
function opening(text: string, { name, modifier }: Partial<Record<string, string>>): RegexToken {
  return {
    kind: 'open',
    source: name === undefined ? text : `(?<${name}>`,
    captures: modifier === undefined,
    name: name ?? null,
    ignoresCase: modifier === 'i' ? true : modifier === '-i' ? false : null,
  };
}

function repeat(groups: Partial<Record<string, string>>, { isUngreedy }: RegexMode): RegexToken {
  const { sign, least = '0', comma, most = '', question } = groups;
  const isLazy = (question === '?') !== isUngreedy;
  const bounds = sign ?? `{${least}${comma ?? ''}}`;
  const source = bounds + (isLazy ? '?' : '');
  if (sign !== undefined)
    return {
      kind: 'repeat',
      source,
      isLazy,
      least: sign === '+' ? 1 : 0,
      most: sign === '?' ? 1 : Number.POSITIVE_INFINITY,
    };
  const limit = most === '' ? Number.POSITIVE_INFINITY : Number(most);
  return {
    kind: 'repeat',
    source,
    isLazy,
    least: Number(least),
    most: comma === undefined ? Number(least) : limit,
  };
}

function lineAnchor(character: string, { isMultiLine }: RegexMode): string | undefined {
  if (character === '^') return isMultiLine ? '(?<![^\\n])' : '^';
  if (character === '$') return isMultiLine ? '(?![^\\n])' : '$';
  return undefined;
}

function characterSource(character: string, { dotMatchesNewLine }: RegexMode): string | null {
  if (character === '.') return dotMatchesNewLine ? '[\\s\\S]' : '[^\\n]';
  return character === '{' || character === '(' ? null : literal(character);
}
