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
  /** JSON of what it shows, where each is shown it in a way of his own; absent: that is found elsewhere, or it is the same for all. */
  readonly shown?: unknown;
}

export interface Cards {
  save(card: StoredCard): Promise<void>;
  /** What its buttons stand for. Null where the id was never given out, or has expired. */
  find(id: string): Promise<Omit<StoredCard, 'shown'> | null>;
  /** What a card that was found shows, for a view of it; null where that is not kept. */
  shown(id: string): Promise<unknown>;
}

const shownRows = z.array(z.object({ shown: z.unknown() }));
const rows = z.array(z.object({ id: z.string(), conversation: z.string(), questions: z.unknown() }));

/** When the buttons of a card sent now stop working, as SQL takes it. */
export function expiryOf(now: Date): string {
  return new Date(now.getTime() + PRESSABLE_IN_MS).toISOString();
}

/** `save` is for cards that no dialog changes with; an answer's card is saved with its dialog, in one statement. */
export function storedCards(session: SqlSession, clock: Clock): Cards {
  return {
    save: async ({ id, conversation, questions, shown = null }) => {
      await session.query(
        'insert into card (id, conversation, questions, shown, expires_at) values ($1, $2, $3::jsonb, $4::jsonb, $5)',
        [id, conversation, storableJson(questions), shown && storableJson(shown), expiryOf(clock.now())],
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
    // Of a thousand machines it is some megabytes: a press does not read it.
    shown: async (id) => {
      const [found] = shownRows.parse(await session.query('select shown from card where id = $1', [id]));
      return found?.shown ?? null;
    },
  };
}
