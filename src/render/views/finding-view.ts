import type { Answer } from '../../model/answer.ts';
import type { Finding } from '../../model/finding.ts';
import { type ButtonView, checkAgain } from '../button-view.ts';
import { type FindingDetail, findingDetail, type GapRow, type Labelled } from '../finding-detail.ts';
import { type Frame, frame, type Line } from '../frame.ts';
import { type Link, links } from '../links.ts';
import { missingLines } from '../missing-lines.ts';
import type { Quote } from '../quote.ts';
import type { Rendering } from '../rendering.ts';
import { type Toggle, toggle } from '../toggle.ts';

/** One finding about one machine: the sentence and its proof in sight, the rest folded. */
export interface FindingView extends Frame, Omit<FindingDetail, 'gaps'> {
  readonly kind: 'finding';
  readonly subscription: readonly Labelled[];
  /** The evidence that carries the verdict; the first of `evidence`. */
  readonly proof: readonly Quote[];
  /** Gaps are the answer where they keep the verdict from being known, and a detail elsewhere. */
  readonly openGaps: readonly GapRow[];
  readonly foldedGaps: readonly GapRow[];
  readonly missing: readonly Line[];
  readonly toggles: readonly Toggle[];
  readonly buttons: readonly ButtonView[];
  readonly links: readonly Link[];
}

export function findingView(answer: Answer, finding: Finding, rendering: Rendering): FindingView {
  const { words } = rendering;
  const { gaps, ...detail } = findingDetail(finding, rendering);
  const foldedGaps = finding.verdict === 'unknown' ? [] : gaps;
  const content = {
    ...detail,
    kind: 'finding' as const,
    subscription: subscriptionOf(finding, rendering),
    proof: detail.evidence.slice(0, 1),
    openGaps: finding.verdict === 'unknown' ? gaps : [],
    foldedGaps,
    missing: missingLines(answer, rendering),
    toggles: [
      ...toggle('evidence', words.evidence(finding.evidence.length), finding.evidence.length),
      ...toggle('excluded', words.excluded(finding.excluded.length), finding.excluded.length),
      ...toggle('gaps', words.gaps(finding.gaps.length), foldedGaps.length),
      ...toggle('queries', words.queries(detail.queries.length), detail.queries.length),
    ],
    buttons: checkAgain(answer, rendering),
    links: links(finding.references, rendering),
  };
  return { ...content, ...frame(answer, `${detail.verdict}: ${detail.says}`, rendering) };
}

function subscriptionOf({ machine }: Finding, { words, shorten }: Rendering): readonly Labelled[] {
  if (machine === null || machine.subscriptionId === null) return [];
  return [{ label: words.subscription, value: shorten.value(machine.subscriptionId) }];
}
