import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { expiryOf, type StoredCard } from './cards.ts';
import type { SqlSession } from './sql-session.ts';

/** A dialog as it was saved last; `version` counts the saves. */
export interface StoredConversation {
  readonly version: number;
  /** JSON that the dialog reads; the store does not look inside. */
  readonly snapshot: unknown;
}

export interface Conversations {
  /** Null where nothing has been saved under `key`. */
  load(key: string): Promise<StoredConversation | null>;
  /**
   * Saves over the version that was loaded (0 where there was none), and with it the card that shows what the dialog has
   * come to. False, and nothing is saved, where another save came between: load again and decide again.
   */
  save(key: string, loadedVersion: number, snapshot: unknown, card: StoredCard | null): Promise<boolean>;
}

/** A dialog as it is read back, in whichever statement reads it. */
export const storedConversation = z.object({ version: z.number().int(), snapshot: z.unknown() });

const rows = z.array(storedConversation);

export function storedConversations(session: SqlSession, clock: Clock): Conversations {
  return {
    load: async (key) => {
      const [found] = rows.parse(
        await session.query('select version, snapshot from conversation where key = $1', [key]),
      );
      return found ?? null;
    },
    save: async (key, loadedVersion, snapshot, card) => {
      const now = clock.now();
      const saved = await session.query(saving(loadedVersion === 0, card !== null), [
        key,
        JSON.stringify(snapshot),
        now.toISOString(),
        loadedVersion,
        ...(card === null ? [] : [card.id, card.conversation, JSON.stringify(card.questions), expiryOf(now)]),
      ]);
      return saved.length === 1;
    },
  };
}

/** One statement: PostgreSQL and the embedded store spend more on being asked than on what they are asked. */
function saving(isNew: boolean, hasCard: boolean): string {
  const save = isNew
    ? `insert into conversation (key, version, snapshot, changed_at) values ($1, $4::integer + 1, $2::jsonb, $3)
       on conflict (key) do nothing returning version`
    : `update conversation set version = version + 1, snapshot = $2::jsonb, changed_at = $3
       where key = $1 and version = $4 returning version`;
  if (!hasCard) return save;
  return `with saved as (${save}),
    given as (
      insert into card (id, conversation, questions, expires_at)
      select $5, $6, $7::jsonb, $8::timestamptz from saved
    )
    select version from saved`;
}
