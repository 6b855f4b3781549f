import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../../src/model/instant.ts';
import { storedConversations } from '../../../src/store/conversations.ts';
import type { OpenedStore } from './opened-store.ts';

const THREADS = 400;
const PEOPLE = 5;

const keyOf = (thread: number, person: number) => JSON.stringify([`thread-${thread}`, `person-${person}`]);
const beginningOf = (thread: number) => `["thread-${thread}",`;

export function dialogsOfThreadTests(opened: () => OpenedStore): void {
  describe('the latest dialog of a thread', () => {
    const speak = (thread: number, person: number) =>
      opened().store.conversations.save(keyOf(thread, person), 0, { thread, person });
    const latestOf = async (thread: number, sinceInMs = HOUR_IN_MS) => {
      const { clock, store } = opened();
      const since = new Date(clock.now().getTime() - sinceInMs);
      return (await store.conversations.latestOf(beginningOf(thread), since))?.snapshot ?? null;
    };

    it('is of that thread, of whoever spoke last, and not older than is asked for', async () => {
      const { clock } = opened();
      for (const [thread, person] of [
        [1, 2],
        [1, 1],
        [10, 3],
        [2, 4],
      ] as const) {
        await speak(thread, person);
        clock.advance(1_000);
      }
      assert.deepEqual(await latestOf(1), { thread: 1, person: 1 });
      assert.deepEqual(await latestOf(1, 3_000), { thread: 1, person: 1 });
      assert.equal(await latestOf(1, 2_999), null);
      assert.equal(await latestOf(3), null);
    });

    it('is found among many that were spoken in of late without looking through them', async () => {
      const { clock, database } = opened();
      await database.query(
        `insert into conversation (key, version, snapshot, changed_at)
         select '["thread-' || thread || '","person-' || person || '"]', 1, '{}', $1::timestamptz
         from generate_series(1, $2::integer) as thread, generate_series(1, $3::integer) as person`,
        [clock.now().toISOString(), THREADS, PEOPLE],
      );
      await database.query('analyze conversation');
      const plans: string[] = [];
      const explained = {
        query: async (sql: string, parameters?: readonly unknown[]) => {
          plans.push(JSON.stringify(await database.query(`explain ${sql}`, parameters)));
          return database.query(sql, parameters);
        },
      };
      await storedConversations(explained, clock).latestOf(beginningOf(1), new Date(0));
      assert.match(plans.join(), /Index Scan using conversation_pkey.*Index Cond/);
    });

    it('is found so whatever language the database sorts in', async () => {
      const sorted = await opened().database.query(
        `select collname from pg_attribute join pg_collation on pg_collation.oid = attcollation
         where attrelid = 'conversation'::regclass and attname = 'key'`,
      );
      assert.deepEqual(sorted, [{ collname: 'C' }]);
    });
  });
}
