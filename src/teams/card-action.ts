import { z } from 'zod';

/** A press of a button on a card. */
export interface CardAction {
  readonly verb: string;
  /** The opaque id behind the button, or behind the option that was chosen from a list above it. */
  readonly button: string;
}

/** Teams merges the inputs of the card into `data`; a list of options is named `choice` and its values are button ids. */
const invokeValue = z.looseObject({
  action: z.looseObject({
    verb: z.string().max(100),
    data: z.looseObject({ id: z.string().min(1).max(100), choice: z.string().max(100).optional() }),
  }),
});

/** The press that the value of an `adaptiveCard/action` invoke describes; null where it describes none of this bot's. */
export function readCardAction(value: unknown): CardAction | null {
  const parsed = invokeValue.safeParse(value);
  if (!parsed.success) return null;
  const { verb, data } = parsed.data.action;
  return { verb, button: data.choice === undefined || data.choice === '' ? data.id : data.choice };
}
