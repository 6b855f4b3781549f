import { Template } from 'adaptivecards-templating';
import template from '../../../cards/chart.card.json' with { type: 'json' };
import type { Bar, BlockOf } from '../../model/block.ts';
import { type Standing, sumStandings } from '../../model/standing.ts';
import type { BlockForm } from '../block-form.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';
import { STANDING_SIGN } from '../standing-sign.ts';
import { countsText, standingText, unbrokenCounts } from '../standing-text.ts';

/** Bars with their legends, and beneath them what they say in words: phones do not draw charts, and nobody hears one. */
export const chart: BlockForm<BlockOf<'chart'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { shorten } = rendering;
    return {
      title: shorten.value(labelText(block.title, rendering)),
      bars: shorten.list(block.bars, shorten.limits.rows).shown.map((bar) => ({
        x: nameOf(bar, rendering),
        y: bar.value,
        color: bar.standing === null ? 'neutral' : STANDING_SIGN[bar.standing].barColor,
      })),
      sum: block.bars.every(isStanding)
        ? unbrokenCounts(sumText(block, rendering))
        : sumText(block, rendering),
    };
  },
  lines: (block, rendering) => plainLines(linesFrom(sumText(block, rendering))),
  isApart: false,
};

function sumText({ bars }: BlockOf<'chart'>, rendering: Rendering): string {
  const { shorten, locale } = rendering;
  if (bars.every(isStanding)) {
    return countsText(sumStandings(bars.map(({ standing, value }) => ({ standing, count: value }))), locale);
  }
  return shorten
    .list(bars, shorten.limits.rows)
    .shown.map((bar) => `${nameOf(bar, rendering)}: ${bar.value}`)
    .join(' · ');
}

/** A bar that is called by its standing. */
function isStanding(bar: Bar): bar is Bar & { readonly label: null; readonly standing: Standing } {
  return bar.label === null && bar.standing !== null;
}

function nameOf({ label, standing }: Bar, rendering: Rendering): string {
  const { shorten, locale } = rendering;
  if (label !== null) return shorten.value(labelText(label, rendering));
  return standing === null ? '' : standingText(standing, locale);
}
