import { z } from 'zod';
import type { SqlSession } from './sql-session.ts';
import { findDeeds, type StoredDeed } from './stored-deed.ts';

/** Deeds as lists. */
export interface DeedLists {
  /** The latest of a conversation, whatever became of them. */
  lately(conversation: string, most: number): Promise<readonly StoredDeed[]>;
  /** Of a conversation, those that are being carried out, the oldest first. */
  underWay(conversation: string, most: number): Promise<readonly StoredDeed[]>;
  /** The ids of those that await an approval and have not expired by then, the oldest first. */
  awaiting(at: Date): Promise<readonly string[]>;
}

const ids = z.array(z.object({ id: z.string() }));

export function storedDeedLists(session: SqlSession): DeedLists {
  return {
    lately: (conversation, most) =>
      findDeeds(session, 'where conversation = $1 order by requested_at desc, id limit $2', [
        conversation,
        most,
      ]),

    underWay: (conversation, most) =>
      findDeeds(
        session,
        `where conversation = $1 and state = 'under-way' order by requested_at, id limit $2`,
        [conversation, most],
      ),

    awaiting: async (at) =>
      ids
        .parse(
          await session.query(
            `select id from deed where state = 'awaiting-approval' and expires_at > $1::timestamptz order by requested_at, id`,
            [at.toISOString()],
          ),
        )
        .map(({ id }) => id),
  };
}
