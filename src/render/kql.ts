import type { Finding } from '../model/finding.ts';
import type { Line } from './frame.ts';
import { printable } from './printable.ts';
import type { Rendering } from './rendering.ts';

/** Says inside a cut query, as a comment of KQL, that it is not whole. */
const LEFT_OUT = '// …';

/** A query line by line: cards collapse line feeds, and only whole lines can be copied. */
export interface Kql {
  readonly lines: readonly Line[];
}

/** The queries behind a finding and behind what it excludes, each once. */
export function kqlOf(finding: Finding, { shorten }: Rendering): readonly Kql[] {
  const evidence = [...finding.evidence, ...finding.excluded.flatMap((excluded) => excluded.evidence)];
  const queries = new Set(evidence.map((each) => each.query).filter((query) => query !== undefined));
  return shorten.list([...queries], shorten.limits.queries).shown.map((query) => {
    const lines = printable(query)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const { shown, hidden } = shorten.list(lines, shorten.limits.queryLines);
    const rest = hidden > 0 ? [{ text: LEFT_OUT }] : [];
    return { lines: [...shown.map((line) => ({ text: shorten.copyable(line) })), ...rest] };
  });
}
