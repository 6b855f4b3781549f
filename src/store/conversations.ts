import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** A conversation that nothing was said in for as long as its buttons can be pressed has nothing left to follow up. */
const KEPT_IN_MS = 30 * DAY_IN_MS;

/** A conversation as it was saved last; `version` counts the saves. */
export interface StoredConversation {
  readonly version: number;
  /** JSON that the dialog reads; the store does not look inside. */
  readonly snapshot: unknown;
}

export interface Conversations {
  /** Null where nothing has been saved under `key`. */
  load(key: string): Promise<StoredConversation | null>;
  /**
   * Saves over the version that was loaded (0 where there was none). False, and nothing is saved, where another save
   * came between: load again and decide again.
   */
  save(key: string, loadedVersion: number, snapshot: unknown): Promise<boolean>;
}

const rows = z.array(z.object({ version: z.number().int(), snapshot: z.unknown() }));

export function storedConversations(session: SqlSession, clock: Clock): Conversations {
  return {
    load: async (key) => {
      const [found] = rows.parse(
        await session.query('select version, snapshot from conversation where key = $1', [key]),
      );
      return found ?? null;
    },
    save: async (key, loadedVersion, snapshot) => {
      const json = JSON.stringify(snapshot);
      const now = clock.now();
      const changedAt = now.toISOString();
      const forgetBefore = new Date(now.getTime() - KEPT_IN_MS).toISOString();
      const saved =
        loadedVersion === 0
          ? await session.query(
              // Forgets a few old rows on the way; rows another replica is deleting are left to it.
              `with old as (
                 delete from conversation where ctid in
                   (select ctid from conversation where changed_at < $4 limit 50 for update skip locked)
               )
               insert into conversation (key, version, snapshot, changed_at) values ($1, 1, $2::jsonb, $3)
               on conflict (key) do nothing returning version`,
              [key, json, changedAt, forgetBefore],
            )
          : await session.query(
              `update conversation set version = version + 1, snapshot = $2::jsonb, changed_at = $3
               where key = $1 and version = $4 returning version`,
              [key, json, changedAt, loadedVersion],
            );
      return saved.length === 1;
    },
  };
}
