import { Template } from 'adaptivecards-templating';
import template from '../../../cards/choices.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { Button } from '../../model/button.ts';
import type { BlockForm } from '../block-form.ts';
import { type ButtonView, buttonView } from '../button-view.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';
import { isWide } from '../wide-labels.ts';

/** A button for each of so many; from there on one list is picked from. */
const MOST_BUTTONS = 6;

/** What may have been meant, each once and under the number that a typed reply picks it by: buttons, or one list whose values are the buttons' ids. */
export const choices: BlockForm<BlockOf<'choices'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { words } = rendering;
    const { title, numbered, more } = choicesOf(block, rendering);
    const buttons = numbered.map(({ label, detail, question }) => {
      const button: Button = { verb: 'ask', label: { en: label, ja: label }, question };
      return { ...buttonView(button, rendering), detail: linesFrom(detail) };
    });
    const isPicked = buttons.length > MOST_BUTTONS;
    return {
      title,
      more,
      // Among lines to press a button would look like another kind of choice.
      ...(isPicked ? { rows: [], pressedLines: [] } : rowsOf(buttons)),
      picker: isPicked
        ? [
            {
              label: words.pick,
              choices: buttons.map(({ title: name, id, detail }) => ({
                title: [name, ...plainLines(detail)].join(' · '),
                id,
              })),
              missing: words.pickMissing,
              submit: words.ask,
            },
          ]
        : [],
    };
  },
  lines(block, rendering) {
    const { title, numbered, more } = choicesOf(block, rendering);
    return [
      ...plainLines(title),
      ...numbered.map(({ label, detail }) => [label, ...plainLines(linesFrom(detail))].join(': ')),
      ...plainLines(more),
    ];
  },
  isApart: true,
};

function rowsOf<T extends ButtonView>(buttons: readonly T[]) {
  return buttons.some((each) => isWide({ title: each.title }))
    ? { rows: [], pressedLines: buttons }
    : { rows: buttons, pressedLines: [] };
}

function choicesOf(block: BlockOf<'choices'>, rendering: Rendering) {
  const { shorten, locale, words } = rendering;
  const { shown, hidden } = shorten.list(block.choices, shorten.limits.choices);
  return {
    title: linesFrom(shown.length > 0 && block.title ? shorten.sentence(block.title[locale]) : null),
    numbered: shown.map(({ label, detail, question }, index) => ({
      label: `${index + 1}. ${shorten.value(labelText(label, rendering))}`,
      detail: detail && shorten.value(labelText(detail, rendering)),
      question,
    })),
    more: linesFrom(hidden > 0 ? words.more(hidden) : null),
  };
}
