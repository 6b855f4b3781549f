import type { Answer, MachineOverview } from '../../model/answer.ts';
import type { Finding } from '../../model/finding.ts';
import { type ButtonView, checkAgain } from '../button-view.ts';
import type { Labelled } from '../finding-detail.ts';
import { type FindingRow, findingRow } from '../finding-row.ts';
import { type Frame, frame, type Line } from '../frame.ts';
import { type Link, links } from '../links.ts';
import { missingLines } from '../missing-lines.ts';
import type { Rendering } from '../rendering.ts';
import { type Toggle, toggle } from '../toggle.ts';
import { verdictCounts } from '../verdict-counts.ts';

/** One machine and everything judged of it: what needs attention in sight, the rest folded. */
export interface OverviewView extends Frame {
  readonly kind: 'overview';
  readonly heading: string;
  readonly machine: string;
  readonly counts: string;
  readonly traits: readonly Labelled[];
  readonly missing: readonly Line[];
  readonly findings: readonly FindingRow[];
  readonly more: readonly Line[];
  readonly toggles: readonly Toggle[];
  /** Clear and not applicable: one line each. */
  readonly rest: readonly FindingRow[];
  readonly moreRest: readonly Line[];
  readonly buttons: readonly ButtonView[];
  readonly links: readonly Link[];
}

export function overviewView(answer: Answer, report: MachineOverview, rendering: Rendering): OverviewView {
  const { words, shorten } = rendering;
  const { limits } = shorten;
  const pressing = answer.findings.filter(isPressing);
  const resting = answer.findings.filter((finding) => !isPressing(finding));
  const findings = shorten.list(pressing, limits.findings);
  const rest = shorten.list(resting, limits.findings);
  const machine = shorten.value(answer.machines.map(({ name }) => name).join(words.and));
  const counts = verdictCounts(report.counts, words);
  const content = {
    kind: 'overview' as const,
    heading: words.overview,
    machine,
    counts,
    traits: shorten.list(report.traits, limits.traits).shown.map(({ label, value }) => ({
      label: shorten.value(label[rendering.locale]),
      value: shorten.value(value[rendering.locale]),
    })),
    missing: missingLines(answer, rendering),
    findings: findings.shown.map((finding, index) =>
      findingRow(finding, `finding-${index + 1}`, false, rendering),
    ),
    more: findings.hidden > 0 ? [{ text: words.moreFindings(findings.hidden) }] : [],
    toggles: toggle('rest', words.restOf(resting.length), resting.length),
    rest: rest.shown.map((finding, index) => findingRow(finding, `rest-${index + 1}`, false, rendering)),
    moreRest: rest.hidden > 0 ? [{ text: words.moreFindings(rest.hidden) }] : [],
    buttons: checkAgain(answer, rendering),
    links: links(
      pressing.flatMap((finding) => finding.references),
      rendering,
    ),
  };
  return { ...content, ...frame(answer, `${machine}: ${counts}`, rendering) };
}

function isPressing(finding: Finding): boolean {
  return finding.verdict === 'found' || finding.verdict === 'unknown';
}
