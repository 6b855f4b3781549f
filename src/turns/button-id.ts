/** A button as its id names it: the card it stands on, and its place among the questions kept for that card. */
export interface ButtonId {
  readonly card: string;
  readonly index: number;
}

/** The opaque id that a card carries; nobody can guess the part that names the card. */
export function buttonId({ card, index }: ButtonId): string {
  return `${card}-${index}`;
}

/** Null where the text is no id of this bot's. */
export function readButtonId(id: string): ButtonId | null {
  const [, card, index] = /^([\w-]{1,64})-(\d{1,4})$/.exec(id) ?? [];
  return card === undefined || index === undefined ? null : { card, index: Number(index) };
}
