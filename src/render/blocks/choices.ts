import { Template } from 'adaptivecards-templating';
import template from '../../../cards/choices.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { buttonView } from '../button-view.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';

/** Teams shows six buttons and hides the rest behind a menu; from the seventh choice on a list is picked from instead. */
const MOST_BUTTONS = 6;

/** What may have been meant: described in lines, and asked by buttons or by one list whose values are the buttons' ids. */
export const choices: BlockForm<BlockOf<'choices'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { words } = rendering;
    const { shown, title, rows, more } = choicesOf(block, rendering);
    const buttons = shown.map(({ label, question }) =>
      buttonView({ verb: 'ask', label, question }, rendering),
    );
    const isPicked = buttons.length > MOST_BUTTONS;
    return {
      title,
      rows,
      more,
      buttons: isPicked ? [] : buttons,
      picker: isPicked
        ? [{ label: words.pick, choices: buttons, missing: words.pickMissing, submit: words.ask }]
        : [],
    };
  },
  lines(block, rendering) {
    const { title, rows, more } = choicesOf(block, rendering);
    return [
      ...plainLines(title),
      ...rows.map(({ label, detail }) => `- ${[label, ...plainLines(detail)].join(': ')}`),
      ...plainLines(more),
    ];
  },
  isApart: true,
};

function choicesOf(block: BlockOf<'choices'>, { shorten, locale, words }: Rendering) {
  const { shown, hidden } = shorten.list(block.choices, shorten.limits.choices);
  return {
    shown,
    title: linesFrom(
      shown.length > 0 && block.title !== undefined ? shorten.value(block.title[locale]) : null,
    ),
    rows: shown.map(({ label, detail }) => ({
      label: shorten.value(label[locale]),
      detail: linesFrom(detail && shorten.value(detail[locale])),
    })),
    more: linesFrom(hidden > 0 ? words.more(hidden) : null),
  };
}
