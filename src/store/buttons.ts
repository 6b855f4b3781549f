import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** How long a button on a sent card can be pressed. */
const PRESSABLE_IN_MS = 30 * DAY_IN_MS;

/** What a button on a card stands for. The card holds the id alone. */
export interface StoredButton {
  readonly id: string;
  /** The conversation the card was sent to; in another one the button does nothing. */
  readonly conversation: string;
  /** JSON that the dialog reads; the store does not look inside. */
  readonly question: unknown;
}

export interface Buttons {
  save(buttons: readonly StoredButton[]): Promise<void>;
  /** Null where the id was never given out, or has expired. */
  find(id: string): Promise<StoredButton | null>;
}

const rows = z.array(z.object({ id: z.string(), conversation: z.string(), question: z.unknown() }));

export function storedButtons(session: SqlSession, clock: Clock): Buttons {
  return {
    save: async (buttons) => {
      if (buttons.length === 0) return;
      const now = clock.now();
      await session.query(
        `with old as (
           delete from button where ctid in
             (select ctid from button where expires_at < $3 limit 200 for update skip locked)
         )
         insert into button (id, conversation, question, expires_at)
         select id, conversation, question, $2
         from jsonb_to_recordset($1::jsonb) as given (id text, conversation text, question jsonb)`,
        [JSON.stringify(buttons), new Date(now.getTime() + PRESSABLE_IN_MS).toISOString(), now.toISOString()],
      );
    },
    find: async (id) => {
      const [found] = rows.parse(
        await session.query(
          'select id, conversation, question from button where id = $1 and expires_at > $2',
          [id, clock.now().toISOString()],
        ),
      );
      return found ?? null;
    },
  };
}
