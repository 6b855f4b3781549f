import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

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
  /** Null where the id was never given out, or has expired. */
  find(id: string): Promise<StoredCard | null>;
}

const rows = z.array(z.object({ id: z.string(), conversation: z.string(), questions: z.unknown() }));

/** When the buttons of a card sent now stop working, as SQL takes it. */
export function expiryOf(now: Date): string {
  return new Date(now.getTime() + PRESSABLE_IN_MS).toISOString();
}

/** `save` is for cards that no dialog changes with; an answer's card is saved with its dialog, in one statement. */
export function storedCards(session: SqlSession, clock: Clock): Cards {
  return {
    save: async ({ id, conversation, questions }) => {
      await session.query(
        'insert into card (id, conversation, questions, expires_at) values ($1, $2, $3::jsonb, $4)',
        [id, conversation, storableJson(questions), expiryOf(clock.now())],
      );
    },
    find: async (id) => {
      const [found] = rows.parse(
        await session.query(
          'select id, conversation, questions from card where id = $1 and expires_at > $2',
          [id, clock.now().toISOString()],
        ),
      );
      return found ?? null;
    },
  };
}
