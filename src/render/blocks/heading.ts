import { Template } from 'adaptivecards-templating';
import template from '../../../cards/heading.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { type Line, linesFrom } from '../line.ts';
import type { Rendering } from '../rendering.ts';
import { STANDING_SIGN } from '../standing-sign.ts';
import { standingText } from '../standing-text.ts';

/** Opens an answer; what it opens with is announced as a heading by screen readers. */
export const heading: BlockForm<BlockOf<'heading'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { over, title } = textsOf(block, rendering);
    const subtitle = linesFrom(subtitleOf(block, rendering));
    const [first, second] = over === '' ? [title, ''] : [over, title];
    return {
      ...announced(first),
      size: second === '' ? 'Medium' : 'Small',
      color: block.standing === null ? 'Default' : STANDING_SIGN[block.standing].color,
      isSubtle: second !== '' && block.standing === null,
      subtitle,
      title: linesFrom(second),
      titleSpacing: subtitle.length === 0 ? 'None' : 'Small',
    };
  },
  lines(block, rendering) {
    const texts = textsOf(block, rendering);
    const over = withoutCodeMarks(texts.over);
    const title = withoutCodeMarks(texts.title);
    const subtitle = subtitleOf(block, rendering);
    if (over === '' || subtitle === '') return [[over, title, subtitle].filter(isSaid).join(' · ')];
    // The first line is all that a notification shows.
    return [`${over} · ${title}`, subtitle];
  },
  isApart: false,
};

/** Signs that a text block reads as markdown: a text with one of them stands where none is read, and is not announced. */
const MARKDOWN = /[[\]()*_`~<>#\\|{}-]|^\d+\./;

function announced(text: string): {
  readonly heading: readonly Line[];
  readonly unannounced: readonly Line[];
} {
  return MARKDOWN.test(text)
    ? { heading: [], unannounced: [{ text }] }
    : { heading: [{ text }], unannounced: [] };
}

function textsOf({ over, standing, title }: BlockOf<'heading'>, rendering: Rendering) {
  const { locale, shorten } = rendering;
  const stated = standing === null ? null : standingText(standing, locale);
  return {
    over: over === undefined ? (stated ?? '') : shorten.value(labelText(over, rendering)),
    title: shorten.sentence(labelText(title, rendering)),
  };
}

function subtitleOf({ subtitle }: BlockOf<'heading'>, rendering: Rendering): string {
  return subtitle === null ? '' : rendering.shorten.value(labelText(subtitle, rendering));
}

function isSaid(text: string): boolean {
  return text !== '';
}
