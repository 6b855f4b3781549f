import { Template } from 'adaptivecards-templating';
import template from '../../../cards/links.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { indented } from '../indented.ts';
import { links as linksOf } from '../links.ts';

/** Official pages to open. */
export const links: BlockForm<BlockOf<'links'>> = {
  template: new Template(template),
  data: (block, rendering) => ({ links: linksOf(block, rendering) }),
  lines(block, rendering) {
    // A title says what pressing does with what stands above it: plain text has that whole.
    const shown = block.title === undefined ? linksOf(block, rendering) : [];
    return shown.length === 0 ? [] : [rendering.words.learnMore, ...indented(shown.map((link) => link.url))];
  },
  isApart: true,
};
