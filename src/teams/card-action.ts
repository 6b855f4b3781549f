import { z } from 'zod';
import { cutText } from '../model/cut-text.ts';
import { FIELD_NAMES, type Filled, LONGEST_FILLED } from '../model/form.ts';
import type { CardAction } from '../turns/channel-event.ts';

/** Teams merges the inputs of the card into `data`: a list to pick from is named `id` as well, its values are button ids. */
const invokeValue = z.looseObject({
  action: z.looseObject({
    verb: z.string().max(100),
    data: z.looseObject({ id: z.string().min(1).max(100) }),
  }),
});

/** The press that the value of an `adaptiveCard/action` invoke describes; null where it describes none of this bot's. */
export function readCardAction(value: unknown): CardAction | null {
  const parsed = invokeValue.safeParse(value);
  if (!parsed.success) return null;
  const { verb, data } = parsed.data.action;
  return { verb, button: data.id, filled: filledOf(data) };
}

/** What a client sends that knows no `Action.Execute` and takes its fallback: the data alone, as the value of a message without words. */
const submittedValue = invokeValue.shape.action.shape.data;

/** The press that a submitted value describes; null where it describes none of this bot's. */
export function readSubmitted(value: unknown): CardAction | null {
  const parsed = submittedValue.safeParse(value);
  return parsed.success ? { verb: 'ask', button: parsed.data.id, filled: filledOf(parsed.data) } : null;
}

/** What is no text, or blank, was not filled in. */
function filledOf(data: Readonly<Record<string, unknown>>): Filled {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const value = data[name];
      const text = typeof value === 'string' ? cutText(value.trim(), LONGEST_FILLED) : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}
