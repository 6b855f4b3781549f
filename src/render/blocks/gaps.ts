import { Template } from 'adaptivecards-templating';
import template from '../../../cards/gaps.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { indented } from '../indented.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import type { Rendering } from '../rendering.ts';

/** What could not be read, each with what would close the gap. */
export const gaps: BlockForm<BlockOf<'gaps'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    gaps: gapsOf(block, rendering).map((each) => ({ ...each, label: rendering.words.gapLabel })),
  }),
  lines(block, rendering) {
    const gaps = gapsOf(block, rendering).map(({ fact, needs }) => `${fact}: ${withoutCodeMarks(needs)}`);
    return [rendering.words.gaps(block.gaps.length), ...indented(gaps)];
  },
  isApart: true,
};

function gapsOf(block: BlockOf<'gaps'>, rendering: Rendering) {
  const { shorten, locale } = rendering;
  return shorten.list(block.gaps, shorten.limits.gaps).shown.map(({ title, code, needs }) => ({
    fact: shorten.value(`${title[locale]} (${code})`),
    needs: shorten.sentence(labelText(needs, rendering)),
  }));
}
