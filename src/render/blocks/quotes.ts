import { Template } from 'adaptivecards-templating';
import template from '../../../cards/quotes.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { quote } from '../quote.ts';
import { quoteLines } from '../quote-lines.ts';

/** Fields of Azure's records, quoted, each with where and when it was read. */
export const quotes: BlockForm<BlockOf<'quotes'>> = {
  template: new Template(template),
  data: (block, rendering) => {
    const { shown } = rendering.shorten.list(block.quotes, rendering.shorten.limits.evidence);
    return {
      quotes: shown.map((each) => ({
        ...quote(each, rendering),
        style: block.look === 'excerpt' ? 'emphasis' : 'default',
      })),
    };
  },
  lines: (block, rendering) =>
    quoteLines(rendering.shorten.list(block.quotes, rendering.shorten.limits.evidence).shown, rendering),
  isApart: false,
};
