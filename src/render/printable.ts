/** C0 and C1 controls but for the line feed, which the caller has to place. */
const CONTROLS = /[^\P{Cc}\n]+|[\u2028\u2029]/gu;

/** Marks that reorder the text around them: with them a value could make the card read as something else. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** Most texts hold nothing of all that; one look is cheaper than replacing nothing. */
const SUSPECT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u;

/** Azure's text as it may stand in a card: no controls, no reordering marks (shown as U+FFFD), no halves of characters. */
export function printable(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(REORDERING, '\ufffd').replace(CONTROLS, ' ');
}
