import { Template } from 'adaptivecards-templating';
import template from '../../../cards/code.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { type Line, linesFrom } from '../line.ts';
import type { Rendering } from '../rendering.ts';

/** Code to copy, line by line: cards collapse line feeds. Half a command is worse than none, so it is whole or left out. */
export const code: BlockForm<BlockOf<'code'>> = {
  template: new Template(template),
  data: (block, rendering) => ({ title: titleOf(block, rendering), ...codeOf(block, rendering) }),
  lines(block, rendering) {
    const { lines, leftOut } = codeOf(block, rendering);
    return [...titleOf(block, rendering), ...lines, ...leftOut].map((line) => line.text);
  },
  isApart: true,
};

/** A line of a card without a character has no height. */
const BLANK = ' ';

function titleOf({ title }: BlockOf<'code'>, { shorten, locale }: Rendering): readonly Line[] {
  return linesFrom(title && shorten.value(title[locale]));
}

function codeOf({ code: text }: BlockOf<'code'>, { shorten, words }: Rendering) {
  const whole = shorten.whole(text);
  if (whole === null) return { lines: [], leftOut: linesFrom(words.codeLeftOut) };
  const lines = whole.replace(/^\n+|\s+$/g, '').split('\n');
  return { lines: lines.map((line): Line => ({ text: line || BLANK })), leftOut: [] };
}
