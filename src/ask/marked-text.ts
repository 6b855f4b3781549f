import { matchesOf } from '../model/matches-of.ts';

export type Mark =
  | 'machine'
  | 'kb'
  | 'no-kb'
  | 'error-code'
  | 'resource-group'
  | 'subscription'
  | 'schedule'
  | 'run'
  | 'package'
  | 'duration'
  | 'range'
  | 'location'
  | 'place'
  | 'os-type'
  | 'machine-kind'
  | 'tag'
  | 'cron'
  | 'named-error'
  | 'other';

/** A particular that the text names, and where it stands. */
export interface Span {
  readonly mark: Mark;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A text whose particulars are found one kind after the other: what was taken is blank in `rest`, at the same place. */
export interface MarkedText {
  readonly rest: string;
  /** The text with its capitals, nothing taken away; of the same length. */
  readonly written: string;
  readonly spans: readonly Span[];
}

/** A text of which nothing is marked yet; `written` is the same with its capitals. */
export function plainText(text: string, written: string = text): MarkedText {
  return { rest: text, written: written.length === text.length ? written : text, spans: [] };
}

/** Of spans that overlap, the first stays. */
export function markSpans(text: MarkedText, found: readonly Span[]): MarkedText {
  const taken: Span[] = [];
  let rest = '';
  let at = 0;
  for (const span of [...found].sort((left, right) => left.start - right.start)) {
    if (span.start < at) continue;
    taken.push(span);
    rest += text.rest.slice(at, span.start) + ' '.repeat(span.end - span.start);
    at = span.end;
  }
  return { ...text, rest: rest + text.rest.slice(at), spans: [...text.spans, ...taken] };
}

/**
 * Marks what the group `name` of the pattern matches (flags `d` and `g`), or the whole match without that group.
 * `read` turns it into the particular's value; null leaves the text alone.
 */
export function markPattern(
  text: MarkedText,
  mark: Mark,
  pattern: RegExp,
  read: (name: string, match: RegExpExecArray) => string | null,
): MarkedText {
  const found: Span[] = [];
  for (const match of matchesOf(pattern, text.rest)) {
    const group = match.groups?.name;
    const value = read(group ?? match[0], match);
    const [start, end] = (group === undefined ? null : match.indices?.groups?.name) ?? [
      match.index,
      match.index + match[0].length,
    ];
    if (value !== null) found.push({ mark, value, start, end });
  }
  return markSpans(text, found);
}

/** The values of one kind in the order they stand in the text, each once. */
export function valuesOf(text: MarkedText, mark: Mark): readonly string[] {
  const spans = text.spans
    .filter((span) => span.mark === mark)
    .sort((left, right) => left.start - right.start);
  return [...new Set(spans.map((span) => span.value))];
}
