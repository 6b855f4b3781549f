import type { Answer, CauseGroup, FleetDiagnosis } from '../../model/answer.ts';
import { type ButtonView, checkAgain } from '../button-view.ts';
import { causeText } from '../cause-text.ts';
import { type Frame, frame, type Line } from '../frame.ts';
import { shortMachineText } from '../machine-text.ts';
import type { Rendering } from '../rendering.ts';
import { VERDICT_COLOR, type VerdictColor } from '../verdict-color.ts';
import { verdictCounts } from '../verdict-counts.ts';

/** The machines of one cause. */
export interface GroupRow {
  readonly id: string;
  readonly count: string;
  /** The cause in words; the verdict where there is none. */
  readonly title: string;
  readonly verdict: string;
  readonly color: VerdictColor;
  readonly cause: readonly Line[];
  /** Verdict and cause id, where the title is a cause. */
  readonly note: readonly Line[];
  readonly says: string;
  readonly machines: readonly Line[];
  readonly more: readonly Line[];
  readonly unfold: string;
}

/** One bar: its legend names what its colour stands for. */
export interface Bar {
  readonly x: string;
  readonly y: number;
  readonly color: 'attention' | 'warning' | 'good' | 'neutral';
}

/** One scenario over every machine: how many per cause, each cause unfolding its machines. */
export interface FleetView extends Frame {
  readonly kind: 'fleet';
  readonly heading: string;
  readonly topic: string;
  readonly headline: string;
  readonly counts: string;
  readonly bars: readonly Bar[];
  readonly groups: readonly GroupRow[];
  readonly moreGroups: readonly Line[];
  readonly buttons: readonly ButtonView[];
}

const BAR_COLOR = {
  found: 'attention',
  unknown: 'warning',
  clear: 'good',
  'not-applicable': 'neutral',
} as const;

export function fleetView(answer: Answer, report: FleetDiagnosis, rendering: Rendering): FleetView {
  const { words, shorten, locale } = rendering;
  const title = rendering.topicTitle(report.scenario);
  const totals = { found: 0, unknown: 0, clear: 0, 'not-applicable': 0 };
  for (const group of report.groups) totals[group.verdict] += group.machines.length;
  const { shown, hidden } = shorten.list(report.groups, shorten.limits.groups);
  const topic = shorten.value(title === null ? report.scenario : title[locale]);
  const headline = words.fleetHeadline(totals.found, report.machineCount);
  const content = {
    kind: 'fleet' as const,
    heading: words.byCause,
    topic,
    headline,
    counts: verdictCounts(totals, words),
    bars: shown.map((group) => ({
      x: titleOf(group, rendering),
      y: group.machines.length,
      color: BAR_COLOR[group.verdict],
    })),
    groups: shown.map((group, index) => groupRow(group, `group-${index + 1}`, rendering)),
    moreGroups: hidden > 0 ? [{ text: words.more(hidden) }] : [],
    buttons: checkAgain(answer, rendering),
  };
  return { ...content, ...frame(answer, `${topic}: ${headline}`, rendering) };
}

function groupRow(group: CauseGroup, id: string, rendering: Rendering): GroupRow {
  const { words, shorten, locale } = rendering;
  const { shown, hidden } = shorten.list(group.machines, shorten.limits.machines);
  const count = words.machineCount(group.machines.length);
  return {
    id,
    count,
    title: titleOf(group, rendering),
    verdict: words.verdict[group.verdict],
    color: VERDICT_COLOR[group.verdict],
    cause: group.cause === null ? [] : [{ text: causeText(group.cause, rendering) }],
    note:
      group.cause === null
        ? []
        : [{ text: shorten.value(`${words.verdict[group.verdict]} · ${group.cause}`) }],
    says: shorten.sentence(group.says[locale]),
    machines: shown.map((machine) => ({ text: shortMachineText(machine, rendering) })),
    more: hidden > 0 ? [{ text: words.moreMachines(hidden) }] : [],
    unfold: words.showMachines,
  };
}

function titleOf(group: CauseGroup, rendering: Rendering): string {
  const title = group.cause === null ? null : rendering.causeTitle(group.cause);
  const text = title?.[rendering.locale] ?? group.cause ?? rendering.words.verdict[group.verdict];
  return rendering.shorten.value(text);
}
