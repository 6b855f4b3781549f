import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** How long a button on a sent card can be pressed. */
const PRESSABLE_IN_MS = 30 * DAY_IN_MS;

/** What the buttons of one card stand for. The card holds ids alone. */
export interface StoredCard {
  readonly id: string;
  /** The conversation the card was sent to; in another one its buttons do nothing. */
  readonly conversation: string;
  /** JSON that the dialog reads; the store does not look inside. */
  readonly questions: unknown;
}

export interface Cards {
  save(card: StoredCard): Promise<void>;
}

/** A card as it is read back, in whichever statement reads it. */
export const storedCard = z.object({ id: z.string(), conversation: z.string(), questions: z.unknown() });

/** When the buttons of a card sent now stop working, as SQL takes it. */
export function expiryOf(now: Date): string {
  return new Date(now.getTime() + PRESSABLE_IN_MS).toISOString();
}

/** For cards that no dialog changes with; an answer's card is saved with its dialog, in one statement. */
export function storedCards(session: SqlSession, clock: Clock): Cards {
  return {
    save: async ({ id, conversation, questions }) => {
      await session.query(
        'insert into card (id, conversation, questions, expires_at) values ($1, $2, $3::jsonb, $4)',
        [id, conversation, JSON.stringify(questions), expiryOf(clock.now())],
      );
    },
  };
}
