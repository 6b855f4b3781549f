import { escapedPattern } from '../escaped-pattern.ts';
import { KqlNotModelled } from '../failure.ts';
import { kustoRegex } from '../functions/kusto-regex.ts';

/** How one kind of parse writes its pattern as a regular expression. */
export interface ParseDialect {
  /** What `*` takes before something else. */
  readonly junk: string;
  /** What a text column takes before something else. */
  readonly value: string;
  /** What either of them takes at the end. */
  readonly rest: string;
  /** Whether a column whose text is no value of its type fails the whole row. */
  readonly isStrict: boolean;
  text(text: string): string;
  group(name: string, source: string): string;
  /** Matches whole texts only. */
  regex(source: string, flags: string): RegExp;
}

const simple: ParseDialect = {
  junk: String.raw`[\s\S]*?`,
  value: String.raw`[\s\S]*?`,
  rest: String.raw`[\s\S]*`,
  isStrict: true,
  text: escapedPattern,
  group: (name, source) => `(?<${name}>${source})`,
  regex: (source) => new RegExp(`^${source}$`),
};

/**
 * The kinds of parse. In `simple` every column must have its type, in `relaxed` one that has not is null; in both a text column
 * takes as little as possible before something else. In `regex` the texts are regular expressions of Kusto, and a text column takes
 * as much as possible unless the flag U turns that round, as the examples show.
 * Source: https://learn.microsoft.com/kusto/query/parse-operator
 */
const dialects: ReadonlyMap<string, ParseDialect> = new Map([
  ['simple', simple],
  ['relaxed', { ...simple, isStrict: false }],
  [
    'regex',
    {
      junk: '.*?',
      value: '.*',
      rest: '.*',
      isStrict: true,
      text: (text) => text,
      group: (name, source) => `(?P<${name}>${source})`,
      regex: (source, flags) => kustoRegex(flagged(source, flags), (body) => `\\A(?:${body})\\z`),
    },
  ],
]);

/** The dialect of a kind. Throws KqlNotModelled for kinds that are not evaluated. */
export function parseDialect(kind: string): ParseDialect {
  const dialect = dialects.get(kind);
  if (!dialect) throw new KqlNotModelled(`parse kind=${kind}`);
  return dialect;
}

function flagged(source: string, flags: string): string {
  if (/[^imsU]/.test(flags)) throw new KqlNotModelled(`parse flags=${flags}`);
  return flags === '' ? source : `(?${flags})${source}`;
}
