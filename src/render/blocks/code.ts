import { Template } from 'adaptivecards-templating';
import template from '../../../cards/code.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { type Line, linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';

/** A line of a card without a character has no height. */
const BLANK = ' ';

/** Code to copy, line by line: cards collapse line feeds. Half a command is worse than none, so it is whole or left out. */
export const code: BlockForm<BlockOf<'code'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { lines, leftOut } = codeOf(block, rendering);
    return {
      title: titleOf(block, rendering),
      lines: lines.map((text) => ({ text: text === '' ? BLANK : text })),
      leftOut,
    };
  },
  lines(block, rendering) {
    const { lines, leftOut } = codeOf(block, rendering);
    return [...plainLines(titleOf(block, rendering)), ...lines, ...plainLines(leftOut)];
  },
  isApart: true,
};

function titleOf({ title }: BlockOf<'code'>, { shorten, locale }: Rendering): readonly Line[] {
  return linesFrom(title && shorten.value(title[locale]));
}

function codeOf({ code: text, language }: BlockOf<'code'>, { shorten, words }: Rendering) {
  const whole = shorten.whole(text, language === 'kusto' ? 'queryLength' : 'codeLength');
  return whole === null
    ? { lines: [], leftOut: linesFrom(words.codeLeftOut) }
    : { lines: whole.replace(/^\n+|\s+$/g, '').split('\n'), leftOut: [] };
}
