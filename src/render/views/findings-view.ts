import type { Answer } from '../../model/answer.ts';
import type { Finding } from '../../model/finding.ts';
import { type ButtonView, checkAgain } from '../button-view.ts';
import { type FindingRow, findingRow } from '../finding-row.ts';
import { type Frame, frame, type Line } from '../frame.ts';
import { type Link, links } from '../links.ts';
import { missingLines } from '../missing-lines.ts';
import type { Rendering } from '../rendering.ts';
import { verdictCounts } from '../verdict-counts.ts';

/** Findings of several machines or scenarios, in the order of the answer, each unfolding its details. */
export interface FindingsView extends Frame {
  readonly kind: 'findings';
  readonly heading: string;
  readonly counts: string;
  readonly notes: readonly Line[];
  readonly findings: readonly FindingRow[];
  readonly more: readonly Line[];
  readonly buttons: readonly ButtonView[];
  readonly links: readonly Link[];
}

export function findingsView(answer: Answer, rendering: Rendering): FindingsView {
  const { words, shorten } = rendering;
  const { shown, hidden } = shorten.list(answer.findings, shorten.limits.findings);
  const isEmpty = answer.findings.length === 0;
  const counts = verdictCounts(countByVerdict(answer.findings), words);
  const heading = isEmpty ? words.noFinding : words.findingsOf(answer.findings.length);
  const content = {
    kind: 'findings' as const,
    heading,
    counts: isEmpty ? words.noFindingNote : counts,
    notes: missingLines(answer, rendering),
    findings: shown.map((finding, index) => findingRow(finding, `finding-${index + 1}`, true, rendering)),
    more: hidden > 0 ? [{ text: words.moreFindings(hidden) }] : [],
    buttons: checkAgain(answer, rendering),
    links: links(
      answer.findings.flatMap((finding) => finding.references),
      rendering,
    ),
  };
  return { ...content, ...frame(answer, `${heading}: ${content.counts}`, rendering) };
}

function countByVerdict(findings: readonly Finding[]): Record<Finding['verdict'], number> {
  const counts = { found: 0, unknown: 0, clear: 0, 'not-applicable': 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}
