import { KqlNotModelled } from '../failure.ts';
import { characterClass } from './regex-character-class.ts';
import { escapedSource, literal, word } from './regex-escapes.ts';

const escapeSequence = /^\\(?:[xu]\{[\da-f]+\}|x[\da-f]{2}|u[\da-f]{4}|p\{\w+\}|p[A-Z]|[\s\S])/iu;
const leadingFlags = /^\(\?(?<flags>[imsuU]+)\)/;
const groupOpening = /^\((?:\?(?:P?<(?<name>[a-zA-Z_]\w*)>|(?:-?i)?:)|(?!\?))/;
const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
const wordBoundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
const notWordBoundary = `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;

/** What surrounds a piece of a pattern: the flags that stand at its beginning. */
interface Mode {
  readonly isMultiLine: boolean;
  readonly dotMatchesNewLine: boolean;
  /** Whether a quantifier takes as little as possible, and as much only with a question mark behind it. */
  readonly isUngreedy: boolean;
}

/**
 * The JavaScript regular expression (global, Unicode) that matches what a Kusto one does; `wrap` may put the translated
 * source between anchors. Kusto's dialect, https://learn.microsoft.com/kusto/query/regex, is Unicode aware, knows no
 * lookaround and no back reference, and its dot excludes the line feed only. Throws KqlNotModelled for a pattern that
 * JavaScript cannot express.
 */
export function kustoRegex(pattern: string, wrap: (source: string) => string = (source) => source): RegExp {
  const flags = leadingFlags.exec(pattern)?.groups?.flags ?? '';
  const body = pattern.replace(leadingFlags, '');
  const mode = {
    isMultiLine: flags.includes('m'),
    dotMatchesNewLine: flags.includes('s'),
    isUngreedy: flags.includes('U'),
  };
  try {
    return new RegExp(wrap(translate(body, mode)), flags.includes('i') ? 'giv' : 'gv');
  } catch (error) {
    if (error instanceof SyntaxError) throw notModelled(pattern);
    throw error;
  }
}

function translate(body: string, mode: Mode): string {
  let source = '';
  let rest = body;
  while (rest !== '') {
    const piece = nextPiece(rest, mode);
    if (!piece) throw notModelled(body);
    source += piece.source;
    rest = rest.slice(piece.length);
  }
  return source;
}

interface Piece {
  readonly source: string;
  /** How many UTF-16 units of the pattern it stands for. */
  readonly length: number;
}

function nextPiece(rest: string, mode: Mode): Piece | null {
  const escaped = escapeSequence.exec(rest)?.[0];
  if (escaped) return pieceOf(outsideClass(escaped), escaped.length);
  if (rest.startsWith('[')) return characterClass(rest);
  const group = groupOpening.exec(rest);
  if (group) return pieceOf(groupSource(group[0], group.groups?.name), group[0].length);
  const repetition = quantifier.exec(rest)?.[0];
  if (repetition) return pieceOf(quantifierSource(repetition, mode), repetition.length);
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return pieceOf(characterSource(character, mode), character.length);
}

function pieceOf(source: string | null, length: number): Piece | null {
  return source === null ? null : { source, length };
}

/** Everything but `(?P<name>` is the same in JavaScript. */
function groupSource(opening: string, name: string | undefined): string {
  return name === undefined ? opening : `(?<${name}>`;
}

function quantifierSource(quantifierText: string, { isUngreedy }: Mode): string {
  if (!isUngreedy) return quantifierText;
  const isLazy = /.\?$/.test(quantifierText);
  return isLazy ? quantifierText.slice(0, -1) : `${quantifierText}?`;
}

function outsideClass(escaped: string): string | null {
  switch (escaped) {
    case '\\A':
      return '(?<![\\s\\S])';
    case '\\z':
      return '(?![\\s\\S])';
    case '\\b':
      return wordBoundary;
    case '\\B':
      return notWordBoundary;
    default:
      return escapedSource(escaped);
  }
}

function characterSource(character: string, { isMultiLine, dotMatchesNewLine }: Mode): string | null {
  switch (character) {
    case '.':
      return dotMatchesNewLine ? '[\\s\\S]' : '[^\\n]';
    case '^':
      return isMultiLine ? '(?<![^\\n])' : '^';
    case '$':
      return isMultiLine ? '(?![^\\n])' : '$';
    case '|':
    case ')':
      return character;
    case '{':
    case '(':
      return null;
    default:
      return literal(character);
  }
}

function notModelled(pattern: string): KqlNotModelled {
  return new KqlNotModelled(`the regular expression ${pattern}`);
}
