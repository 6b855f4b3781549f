import type { ExcludedCause, FindingDetail, GapRow, Labelled } from './finding-detail.ts';
import type { Frame, Line } from './frame.ts';
import type { Link } from './links.ts';
import type { Quote } from './quote.ts';
import type { Words } from './words/words.ts';

/** Lines under a title, set in by two spaces; nothing where there are none. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

export function linesOf(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => line.text);
}

export function labelledLines(facts: readonly Labelled[]): readonly string[] {
  return facts.map(({ label, value }) => `${label}: ${value}`);
}

function quoteLines(quotes: readonly Quote[]): readonly string[] {
  return quotes.flatMap(({ field, value, origin }) => [`${field} = ${value}`, `  ${origin}`]);
}

function excludedLines(excluded: readonly ExcludedCause[]): readonly string[] {
  return excluded.flatMap(({ cause, quotes }) => [cause, ...quoteLines(quotes).map((line) => `  ${line}`)]);
}

function gapLines(gaps: readonly GapRow[]): readonly string[] {
  return gaps.map(({ fact, needs }) => `${fact}: ${needs}`);
}

/** What is known of one finding beyond its first lines: gaps, evidence, excluded causes, queries. */
export function detailSections(
  detail: Pick<FindingDetail, 'evidence' | 'excluded' | 'queries'> & { readonly gaps: readonly GapRow[] },
  words: Words,
): readonly string[] {
  const queries = detail.queries.flatMap((query, index) => [
    ...(index === 0 ? [] : ['']),
    ...query.lines.map((line) => line.text),
  ]);
  return [
    ...section(words.gaps(detail.gaps.length), gapLines(detail.gaps)),
    ...section(words.evidence(detail.evidence.length), quoteLines(detail.evidence)),
    ...section(words.excluded(detail.excluded.length), excludedLines(detail.excluded)),
    ...section(words.queries(detail.queries.length), queries),
  ];
}

export function linkSection(links: readonly Link[], words: Words): readonly string[] {
  return section(
    words.learnMore,
    links.map((link) => link.url),
  );
}

/** The last lines of every text: as of when, from which system, and whether it is a sandbox. */
export function footerLines({ sandbox, shortened, footer }: Frame): readonly string[] {
  return ['', ...linesOf(sandbox), ...linesOf(shortened), footer];
}
