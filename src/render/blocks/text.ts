import { Template } from 'adaptivecards-templating';
import template from '../../../cards/text.card.json' with { type: 'json' };
import type { BlockOf, Tone } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';
import { unbrokenCounts } from '../standing-text.ts';

/** Warning is a yellow that cannot be read on white: see test/render/contrast.test.ts. */
export const TONE_LOOKS = {
  plain: { color: 'Default', weight: 'Default', isSubtle: false, isItalic: false, spacing: 'Small' },
  strong: { color: 'Default', weight: 'Bolder', isSubtle: false, isItalic: false, spacing: 'Medium' },
  subtle: { color: 'Default', weight: 'Default', isSubtle: true, isItalic: false, spacing: 'Small' },
  warning: { color: 'Accent', weight: 'Default', isSubtle: false, isItalic: false, spacing: 'Small' },
  quoted: { color: 'Default', weight: 'Default', isSubtle: true, isItalic: true, spacing: 'None' },
} as const satisfies Record<Tone, object>;

export const text: BlockForm<BlockOf<'text'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    lines: linesFrom(inCard(block, rendering)).map((line) => ({ ...line, ...TONE_LOOKS[block.tone] })),
  }),
  lines: (block, rendering) => plainLines(linesFrom(withoutCodeMarks(sentenceOf(block, rendering)))),
  isApart: false,
};

function inCard(block: BlockOf<'text'>, rendering: Rendering): string {
  const sentence = sentenceOf(block, rendering);
  return 'counts' in block.text ? unbrokenCounts(sentence) : sentence;
}

function sentenceOf(block: BlockOf<'text'>, rendering: Rendering): string {
  const { text, tone } = block;
  // Whatever the asker wrote is quoted as he wrote it.
  const isAsWritten = tone === 'quoted' && !('counts' in text);
  return rendering.shorten.sentence(isAsWritten ? text[rendering.locale] : labelText(text, rendering));
}
