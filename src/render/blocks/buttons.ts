import { Template } from 'adaptivecards-templating';
import template from '../../../cards/buttons.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { buttonView } from '../button-view.ts';

/** Questions to ask by a press; plain text has no buttons. */
export const buttons: BlockForm<BlockOf<'buttons'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    buttons: rendering.shorten
      .list(block.buttons, rendering.shorten.limits.choices)
      .shown.map(({ label, question }) => buttonView({ verb: 'ask', label, question }, rendering)),
  }),
  lines: () => [],
  isApart: false,
};
