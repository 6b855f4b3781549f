import { KqlNotModelled } from '../failure.ts';
import { LinearRegExp } from './linear-regexp.ts';
import { regexProgram } from './regex-program.ts';
import { type RegexToken, regexTokens } from './regex-token.ts';

const leadingFlags = /^\(\?(?<flags>[imsuU]+)\)/;

/**
 * The JavaScript regular expression (global, Unicode) that matches what a Kusto one does; `wrap` may put the pattern, without its
 * leading flags, into another. Kusto's dialect, https://learn.microsoft.com/kusto/query/regex, is Unicode aware, knows no
 * lookaround and no back reference, and its dot excludes the line feed only. Throws KqlNotModelled for a pattern that
 * JavaScript cannot express.
 */
export function kustoRegex(pattern: string, wrap: (body: string) => string = (body) => body): RegExp {
  const flags = leadingFlags.exec(pattern)?.groups?.flags ?? '';
  const mode = {
    isMultiLine: flags.includes('m'),
    dotMatchesNewLine: flags.includes('s'),
    ignoresCase: flags.includes('i'),
    isUngreedy: flags.includes('U'),
  };
  const tokens = regexTokens(wrap(pattern.replace(leadingFlags, '')), mode);
  if (!tokens) throw notModelled(pattern);
  const source = tokens.map((token) => token.source).join('');
  const jsFlags = mode.ignoresCase ? 'giv' : 'gv';
  try {
    if (!isForOwnEngine(tokens)) return new RegExp(source, jsFlags);
    const program = regexProgram(tokens, mode.ignoresCase);
    if (program) return new LinearRegExp(source, jsFlags, program);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw notModelled(pattern);
}

/** How often a repetition repeats at most to count as short, and how many choices between ways a pattern may leave open. */
const SHORT = 10;
const FEW_CHOICES = 4;

/**
 * Whether a pattern is not for JavaScript's own engine. That might try out too many ways to match a text unless there are few choices
 * and at most one long repetition, of a single character; and in V8 of Node 24 the flag of `(?i:b)[^a]` leaks into the class.
 */
function isForOwnEngine(tokens: readonly RegexToken[]): boolean {
  const choices = tokens.filter(({ kind }) => kind === 'repeat' || kind === 'or');
  const isLong = (token: RegexToken) => token.kind === 'repeat' && token.most > SHORT;
  const isOfGroup = tokens.some((token, index) => isLong(token) && tokens[index - 1]?.kind === 'close');
  const changesCase = tokens.some((token) => token.kind === 'open' && token.ignoresCase !== null);
  return changesCase || isOfGroup || choices.length > FEW_CHOICES || choices.filter(isLong).length > 1;
}

function notModelled(pattern: string): KqlNotModelled {
  return new KqlNotModelled(`the regular expression ${pattern}`);
}
