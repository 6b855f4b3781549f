import type { Answer } from '../model/answer.ts';
import type { Button } from '../model/button.ts';
import type { Choice } from '../model/choice.ts';
import { type ButtonView, buttonView } from './button-view.ts';
import type { Line } from './frame.ts';
import { placeText } from './machine-text.ts';
import type { Rendering } from './rendering.ts';

/** Teams shows six buttons and hides the rest behind a menu; from the seventh choice on a list is picked from instead. */
const MOST_BUTTONS = 6;

export interface ChoiceRow {
  readonly label: string;
  /** Where the machine is; in help, how the topic is asked about. */
  readonly detail: readonly Line[];
}

/** A list to pick from, and the button that asks what was picked. Its values are the opaque ids of buttons. */
export interface Picker {
  readonly label: string;
  readonly choices: readonly ButtonView[];
  readonly missing: string;
  readonly submit: string;
}

/** What may have been meant: described in rows, and asked by buttons or by one picker. */
export interface ChoiceRows {
  readonly rows: readonly ChoiceRow[];
  readonly more: readonly Line[];
  readonly buttons: readonly ButtonView[];
  readonly picker: readonly Picker[];
}

export function choiceRows(answer: Answer, rendering: Rendering): ChoiceRows {
  const { words, shorten } = rendering;
  const { shown, hidden } = shorten.list(answer.choices, shorten.limits.choices);
  const buttons = shown.map((choice) => buttonView(buttonOf(choice), rendering));
  const isPicked = buttons.length > MOST_BUTTONS;
  return {
    rows: shown.map((choice) => ({
      label: shorten.value(choice.label[rendering.locale]),
      detail: detailOf(choice, answer, rendering),
    })),
    more: hidden > 0 ? [{ text: words.more(hidden) }] : [],
    buttons: isPicked ? [] : buttons,
    picker: isPicked
      ? [{ label: words.pick, choices: buttons, missing: words.pickMissing, submit: words.ask }]
      : [],
  };
}

/** Examples stand in help alone: elsewhere a button asks about the machine that was named, which no example names. */
function detailOf({ machine, topic }: Choice, { intent }: Answer, rendering: Rendering): readonly Line[] {
  if (machine !== null) return linesFrom(placeText(machine, rendering));
  const example = intent === 'help' && topic !== null ? rendering.topicExample(topic) : null;
  return example === null ? [] : linesFrom(rendering.shorten.value(example[rendering.locale]));
}

function linesFrom(text: string): readonly Line[] {
  return text === '' ? [] : [{ text }];
}

function buttonOf(choice: Choice): Button {
  return { verb: 'ask', label: choice.label, question: choice.question };
}
