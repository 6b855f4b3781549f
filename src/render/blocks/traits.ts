import { Template } from 'adaptivecards-templating';
import template from '../../../cards/traits.card.json' with { type: 'json' };
import type { BlockOf, TraitValue } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { labelText } from '../label-text.ts';
import { whenText } from '../quote.ts';
import type { Rendering } from '../rendering.ts';

/** What something is: label and value, a line each. */
export const traits: BlockForm<BlockOf<'traits'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    size: block.size === 'small' ? 'Small' : 'Default',
    spacing: block.size === 'small' ? 'None' : 'Small',
    traits: traitsOf(block, rendering),
  }),
  lines: (block, rendering) => traitsOf(block, rendering).map(({ label, value }) => `${label}: ${value}`),
  isApart: false,
};

function traitsOf(block: BlockOf<'traits'>, rendering: Rendering) {
  const { shorten, locale } = rendering;
  return shorten.list(block.traits, shorten.limits.traits).shown.map(({ label, value }) => ({
    label: shorten.value(label[locale]),
    value: valueText(value, rendering),
    font: 'code' in value ? 'Monospace' : 'Default',
    weight: 'code' in value ? 'Bolder' : 'Default',
  }));
}

function valueText(value: TraitValue, rendering: Rendering): string {
  if ('at' in value) return whenText(value.at, rendering);
  if ('code' in value) return rendering.shorten.copyable(value.code);
  return rendering.shorten.value(labelText(value, rendering.locale, rendering));
}
