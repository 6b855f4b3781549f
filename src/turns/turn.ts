import type { Asker } from '../model/asker.ts';
import type { CardSlot } from './card-slot.ts';
import type { Log } from './log.ts';

/** One question on its way to its answer: a message, a click, or one that a job asks. */
export interface Turn {
  readonly id: string;
  /** Where its cards are shown; in another conversation their buttons do nothing. */
  readonly conversation: string;
  readonly asker: Asker;
  /** The card that it goes on in; null: it begins one. */
  readonly card: string | null;
  readonly slot: CardSlot;
  /** Every line says which turn it belongs to, who asks and from where. */
  readonly log: Log;
}

/** The turn, with its log made out of the bot's. `slotOn` makes the place its cards are shown in. */
export function turnOf(
  { id, conversation, asker, card }: Pick<Turn, 'id' | 'conversation' | 'asker' | 'card'>,
  log: Log,
  slotOn: (log: Log) => CardSlot,
): Turn {
  const ownLog = log.child({ turn: id, actor: asker.actor, through: asker.through });
  return { id, conversation, asker, card, slot: slotOn(ownLog), log: ownLog };
}
