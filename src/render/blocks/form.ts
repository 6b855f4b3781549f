import { Template } from 'adaptivecards-templating';
import template from '../../../cards/form.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import { type Field, LONGEST_FILLED } from '../../model/form.ts';
import type { BlockForm } from '../block-form.ts';
import { buttonView } from '../button-view.ts';
import type { Rendering } from '../rendering.ts';

/** Fields to fill in, and the buttons that take what was filled in with them; plain text has neither. */
export const form: BlockForm<BlockOf<'form'>> = {
  template: new Template(template),
  data: ({ fields, buttons }, rendering) => ({
    fields: fields.map((field) => fieldView(field, rendering)),
    buttons: buttons.map(({ label, question }) =>
      buttonView(
        { verb: 'ask', label, question: { ...question, asks: fields.map(({ name }) => name) } },
        rendering,
      ),
    ),
  }),
  lines: () => [],
  isApart: false,
};

function fieldView(field: Field, { locale, shorten }: Rendering) {
  const { name, value = '' } = field;
  const view = { name, value, label: shorten.sentence(field.label[locale]) };
  return {
    texts:
      field.kind === 'text'
        ? [{ ...view, longest: LONGEST_FILLED, placeholder: field.placeholder[locale] }]
        : [],
    times: field.kind === 'time' ? [view] : [],
    choices:
      field.kind === 'choice'
        ? [
            {
              ...view,
              options: field.options.map((option) => ({ value: option.value, title: option.label[locale] })),
            },
          ]
        : [],
  };
}
