import type { Button } from '../model/button.ts';
import type { Rendering } from './rendering.ts';

/** A title must not be empty: clients refuse the whole list of choices for it. */
const NO_TITLE = '–';

/** A button as a card has it: what stands on it, and the opaque id that it sends. */
export interface ButtonView {
  readonly title: string;
  readonly id: string;
}

export function buttonView(button: Button, { buttonId, locale, shorten }: Rendering): ButtonView {
  return { title: shorten.value(button.label[locale]) || NO_TITLE, id: buttonId(button) };
}
