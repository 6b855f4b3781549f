import { Template } from 'adaptivecards-templating';
import template from '../../../cards/traits.card.json' with { type: 'json' };
import type { BlockOf, TraitValue } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { momentText } from '../moment-text.ts';
import type { Rendering } from '../rendering.ts';

const PLAIN = { size: 'Default', spacing: 'Small' };
const SMALL = { size: 'Small', spacing: 'None' };

/** What something is: label and value, a line each. */
export const traits: BlockForm<BlockOf<'traits'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    traits: traitsOf(block, rendering).map((trait) => ({
      ...trait,
      ...(block.size === 'small' ? SMALL : PLAIN),
    })),
  }),
  lines: (block, rendering) =>
    traitsOf(block, rendering).map(
      ({ label, value, font }) => `${label}: ${font === 'Monospace' ? value : withoutCodeMarks(value)}`,
    ),
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
  if ('at' in value) return momentText(value.at, rendering);
  if ('code' in value) return rendering.shorten.copyable(value.code);
  return rendering.shorten.value(labelText(value, rendering));
}
