import { Template } from 'adaptivecards-templating';
import template from '../../../cards/text.card.json' with { type: 'json' };
import type { BlockOf, Tone } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';

const LOOKS: Readonly<Record<Tone, object>> = {
  plain: { color: 'Default', weight: 'Default', isSubtle: false, isItalic: false, spacing: 'Small' },
  strong: { color: 'Default', weight: 'Bolder', isSubtle: false, isItalic: false, spacing: 'Medium' },
  subtle: { color: 'Default', weight: 'Default', isSubtle: true, isItalic: false, spacing: 'Small' },
  warning: { color: 'Warning', weight: 'Default', isSubtle: false, isItalic: false, spacing: 'Small' },
  quoted: { color: 'Default', weight: 'Default', isSubtle: true, isItalic: true, spacing: 'None' },
};

export const text: BlockForm<BlockOf<'text'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    lines: linesFrom(sentenceOf(block, rendering)).map((line) => ({ ...line, ...LOOKS[block.tone] })),
  }),
  lines: (block, rendering) => plainLines(linesFrom(withoutCodeMarks(sentenceOf(block, rendering)))),
  isApart: false,
};

function sentenceOf(block: BlockOf<'text'>, rendering: Rendering): string {
  return rendering.shorten.sentence(labelText(block.text, rendering.locale));
}
