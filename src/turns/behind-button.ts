import type { Cards, StoredCard } from '../store/cards.ts';
import { type ButtonId, readButtonId } from './button-id.ts';
import { placeOf } from './place-of.ts';

/** What is kept of the card that a button stands on. */
export interface BehindButton extends ButtonId {
  readonly questions: StoredCard['questions'];
}

/** Null where nothing stands behind the button any more, or it is pressed elsewhere, or it is none of this bot's. */
export async function behindButton(
  cards: Pick<Cards, 'find'>,
  button: string,
  conversation: string,
): Promise<BehindButton | null> {
  const id = readButtonId(button);
  const stored = id && (await cards.find(id.card));
  // A post of its own has begun a thread, which its card could not know of.
  const isHere = stored?.conversation === conversation || stored?.conversation === placeOf(conversation);
  return id && stored && isHere ? { ...id, questions: stored.questions } : null;
}
