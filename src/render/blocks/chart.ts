import { Template } from 'adaptivecards-templating';
import template from '../../../cards/chart.card.json' with { type: 'json' };
import type { Bar, BlockOf } from '../../model/block.ts';
import type { Verdict } from '../../model/finding.ts';
import type { BlockForm } from '../block-form.ts';
import { countsText, labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';

const COLORS: Readonly<Record<Verdict, string>> = {
  found: 'attention',
  unknown: 'warning',
  clear: 'good',
  'not-applicable': 'neutral',
};

/** Bars with their legends; phones do not draw charts and show the sum instead. */
export const chart: BlockForm<BlockOf<'chart'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { shorten, locale } = rendering;
    return {
      title: shorten.value(labelText(block.title, locale)),
      bars: shorten.list(block.bars, shorten.limits.rows).shown.map((bar) => ({
        x: nameOf(bar, rendering),
        y: bar.value,
        color: bar.verdict === null ? 'neutral' : COLORS[bar.verdict],
      })),
      sum: sumText(block, rendering),
    };
  },
  lines: (block, rendering) => plainLines(linesFrom(sumText(block, rendering))),
  isApart: false,
};

function sumText({ bars }: BlockOf<'chart'>, rendering: Rendering): string {
  const { shorten, locale } = rendering;
  if (bars.every(hasVerdict)) {
    const counts = { found: 0, unknown: 0, clear: 0, 'not-applicable': 0 };
    for (const { verdict, value } of bars) counts[verdict] += value;
    return countsText(counts, locale);
  }
  return shorten
    .list(bars, shorten.limits.rows)
    .shown.map((bar) => `${nameOf(bar, rendering)}: ${bar.value}`)
    .join(' · ');
}

function hasVerdict(bar: Bar): bar is Bar & { readonly verdict: Verdict } {
  return bar.verdict !== null;
}

function nameOf({ label, verdict }: Bar, rendering: Rendering): string {
  const { shorten, locale, words } = rendering;
  if (label !== null) return shorten.value(labelText(label, locale));
  return verdict === null ? '' : words.verdict[verdict];
}
