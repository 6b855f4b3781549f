import { type LexedToken, lexed } from './lexed.ts';

/**
 * A query with its compared strings lifted out: `name in~ ("vm-01")` and `name in~ ("vm-02")` have the same text, which need be parsed
 * only once.
 */
export interface LiftedQuery {
  readonly text: string;
  /** What stood where `text` has a string that is one of these keys. */
  readonly values: ReadonlyMap<string, string>;
}

/** Of the private use area of Unicode: no text of a tenant has it. */
const MARK = '\uE000';

/** Escapes are left where they are: what they stand for is the parser's to say. */
const PLAIN_STRING = /^(?:"[^"\\\n]*"|'[^'\\\n]*')$/;

/** Behind these a list of strings, or one, is a value like another: neither names nor types depend on it. */
const LIST = /^(?:in~?|has_any|has_all|todatetime)$/i;
const COMPARISON = /^(?:[=!]~|[=!]=|has|contains|startswith|endswith)$/i;

export function lifted(query: string): LiftedQuery {
  const values = new Map<string, string>();
  if (query.includes(MARK)) return { text: query, values };
  const tokens = [...lexed(query)];
  let text = '';
  let copied = 0;
  for (const { text: written, offset } of tokens.flatMap((_, place) => comparedAt(tokens, place))) {
    const mark = `${MARK}${values.size}`;
    values.set(mark, written.slice(1, -1));
    text += `${query.slice(copied, offset)}"${mark}"`;
    copied = offset + written.length;
  }
  return { text: text + query.slice(copied), values };
}

/** The strings that the token at this place is compared with. */
function comparedAt(tokens: readonly LexedToken[], place: number): readonly LexedToken[] {
  const next = tokens[place + 1];
  if (next?.text === '(') return LIST.test(operatorAt(tokens, place)) ? listAt(tokens, place + 2) : [];
  if (!isPlainString(next) || !COMPARISON.test(operatorAt(tokens, place))) return [];
  // Strings beside one another are one string.
  return isString(tokens[place + 2]) ? [] : [next];
}

/** Operators of two characters are two tokens. */
function operatorAt(tokens: readonly LexedToken[], place: number): string {
  const last = tokens[place];
  const before = tokens[place - 1];
  if (last === undefined) return '';
  if (!/^[=~]$/.test(last.text) || before === undefined) return last.text;
  const isOne = before.offset + before.text.length === last.offset;
  return isOne ? before.text + last.text : last.text;
}

/** A list of nothing but plain strings, up to its parenthesis. */
function listAt(tokens: readonly LexedToken[], start: number): readonly LexedToken[] {
  const strings: LexedToken[] = [];
  for (let place = start; ; place += 2) {
    const string = tokens[place];
    if (!isPlainString(string)) return [];
    strings.push(string);
    const behind = tokens[place + 1]?.text;
    if (behind === ')') return strings;
    if (behind !== ',') return [];
  }
}

function isPlainString(token: LexedToken | undefined): token is LexedToken {
  return token !== undefined && PLAIN_STRING.test(token.text);
}

function isString(token: LexedToken | undefined): boolean {
  return token !== undefined && /^(?:@|```)?["'`]/.test(token.text);
}
