import { KqlSemanticError } from '../failure.ts';
import type { ScalarFunctions } from '../scalar-function.ts';
import type { KustoValue } from '../value.ts';
import { convertTo } from './convert-to.ts';
import { isArray } from './dynamic-kind.ts';
import { kustoRegex } from './kusto-regex.ts';
import { textOf } from './text-of.ts';
import { wholeNumberOf } from './whole-number-of.ts';

/** Functions that match regular expressions. */
export const stringRegexFunctions: ScalarFunctions = {
  extract: ([pattern, group, text], { resultType }) =>
    convertTo(extract(textOf(pattern), wholeNumberOf(group) ?? 0, textOf(text)), resultType),
  extract_all: extractAll,
  extractall: extractAll,
  replace_regex: ([text, pattern, rewrite]) => replaceRegex(textOf(text), textOf(pattern), textOf(rewrite)),
  replace: ([pattern, rewrite, text]) => replaceRegex(textOf(text), textOf(pattern), textOf(rewrite)),
  trim: ([pattern, text]) => trim(trim(textOf(text), textOf(pattern), allAtStart), textOf(pattern), allAtEnd),
  trim_start: ([pattern, text]) => trim(textOf(text), textOf(pattern), (body) => `\\A(?:${body})`),
  trim_end: ([pattern, text]) => trim(textOf(text), textOf(pattern), (body) => `(?:${body})\\z`),
};

function allAtStart(body: string): string {
  return `\\A(?:${body})+`;
}

function allAtEnd(body: string): string {
  return `(?:${body})+\\z`;
}

function extract(pattern: string, group: number, text: string): string {
  return kustoRegex(pattern).exec(text)?.[group] ?? '';
}

/** One selected group gives an array of texts, several give an array of arrays; no match gives null. */
function extractAll(args: readonly KustoValue[]): KustoValue {
  const pattern = textOf(args[0]);
  const selected = args.length > 2 ? args[1] : undefined;
  const matches = [...textOf(args.at(-1)).matchAll(kustoRegex(pattern))];
  if (matches.length === 0) return null;
  const groups = isArray(selected) ? selected : groupNumbers(pattern);
  const picked = matches.map((match) => groups.map((group) => groupText(match, group)));
  return groups.length === 1 ? picked.map(([only = '']) => only) : picked;
}

function groupNumbers(pattern: string): readonly KustoValue[] {
  const groupCount = (kustoRegex(pattern, (body) => `${body}|`).exec('')?.length ?? 1) - 1;
  if (groupCount === 0)
    throw new KqlSemanticError(
      `extract_all(): the regular expression ${pattern} needs 1 to 16 capture groups`,
    );
  return Array.from({ length: groupCount }, (_, index) => BigInt(index + 1));
}

function groupText(match: RegExpExecArray, group: KustoValue): string {
  return (typeof group === 'string' ? match.groups?.[group] : match[wholeNumberOf(group) ?? 0]) ?? '';
}

/** `\0` in the rewrite is the whole match, `\1` to `\9` are the capture groups and `\\` is a backslash. */
function replaceRegex(text: string, pattern: string, rewrite: string): string {
  const matches = [...text.matchAll(kustoRegex(pattern))];
  let replaced = '';
  let position = 0;
  for (const match of matches) {
    const rewritten = rewrite.replace(/\\([\d\\])/g, (_, key: string) =>
      key === '\\' ? key : (match[Number(key)] ?? ''),
    );
    replaced += text.slice(position, match.index) + rewritten;
    position = match.index + match[0].length;
  }
  return replaced + text.slice(position);
}

function trim(text: string, pattern: string, anchored: (body: string) => string): string {
  return text.replace(kustoRegex(pattern, anchored), '');
}
