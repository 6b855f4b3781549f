import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../../src/model/instant.ts';
import { type BotStore, botStore } from '../../../src/store/bot-store.ts';
import { HELD_IN_MS } from '../../../src/store/deliveries.ts';
import { forgetOld } from '../../../src/store/forgetting.ts';
import type { Database, SqlSession } from '../../../src/store/sql-session.ts';
import type { HandClock } from '../../support/hand-clock.ts';
import { watchedDatabase } from '../../support/watched-database.ts';
import { aDelivery, type OpenedStore } from './opened-store.ts';

export function deliveryTests(opened: () => OpenedStore): void {
  describe('a delivery', () => {
    let database: Database;
    let clock: HandClock;
    let store: BotStore;
    beforeEach(() => {
      ({ database, clock, store } = opened());
    });
    /** Another process on the same store. */
    const other = () => botStore(database, clock, 'other').deliveries;
    const key = { conversation: 'a', activity: 'message' };
    const statesOf = () => database.query('select state, taker, event from delivery order by activity');

    it('is given to one of many takers, per conversation', async () => {
      const takers = [store.deliveries, other(), store.deliveries, other()];
      const taken = await Promise.all(takers.map((deliveries) => deliveries.take(aDelivery())));
      assert.equal(taken.filter(Boolean).length, 1);
      assert.equal(await store.deliveries.take(aDelivery({ conversation: 'b' })), true);
      assert.equal(await store.deliveries.take(aDelivery({ activity: 'other' })), true);
    });

    it('that comes with hundreds at the same moment is taken with them, in a few statements', async () => {
      const { database: watched, statements } = watchedDatabase(database);
      const { deliveries } = botStore(watched, clock, 'this');
      const taken = await Promise.all(
        Array.from({ length: 400 }, (_, n) => deliveries.take(aDelivery({ activity: `${n % 200}` }))),
      );
      assert.deepEqual(
        taken,
        taken.map((_, n) => n < 200),
      );
      assert.ok(statements.length <= 10, `${statements.length} statements`);
    });

    it('that is one of thousands is found by its name, though nobody has gathered statistics', async () => {
      const names = Array.from({ length: 2_000 }, (_, n) => ({ conversation: `${n}`, activity: 'message' }));
      await Promise.all(
        names.map((name) => store.deliveries.take(aDelivery({ ...name, event: 'x'.repeat(700) }))),
      );
      const plans: string[] = [];
      const explaining: SqlSession = {
        query: async (sql, parameters) => {
          plans.push(
            JSON.stringify(await database.query(`explain (analyze, format json) ${sql}`, parameters)),
          );
          return [];
        },
      };
      const { deliveries } = botStore(explaining, clock, 'this');
      await deliveries.renew(names);
      await deliveries.shown(key, 'card-1');
      assert.equal(plans.length, 2);
      // Each key would be compared with each row.
      for (const plan of plans) assert.doesNotMatch(plan, /Rows Removed by Join Filter/);
    });

    it('is remembered for a day and then forgotten', async () => {
      await store.deliveries.take(aDelivery());
      clock.advance(DAY_IN_MS);
      await forgetOld(database, clock.now());
      assert.equal(await store.deliveries.take(aDelivery()), false);
      clock.advance(1);
      await forgetOld(database, clock.now());
      assert.equal(await store.deliveries.take(aDelivery()), true);
    });

    it('is taken over once its process has not renewed it, whole and with how far it came', async () => {
      const receivedAt = clock.now();
      await store.deliveries.take(aDelivery());
      await store.conversations.save('a', 0, 'first', { understood: { key, question: { asks: 'なぜ' } } });
      await store.deliveries.shown(key, 'card-1');
      clock.advance(HELD_IN_MS - 1);
      assert.deepEqual(await other().takeDue(9), []);
      await store.deliveries.renew([key]);
      clock.advance(HELD_IN_MS - 1);
      assert.deepEqual(await other().takeDue(9), []);
      clock.advance(1);
      const [due, ...more] = await other().takeDue(9);
      assert.deepEqual(due, {
        ...key,
        event: { text: 'なぜ' },
        question: { asks: 'なぜ' },
        card: 'card-1',
        receivedAt,
        attempts: 2,
      });
      assert.deepEqual(more, []);
    });

    it('is taken over by one of many', async () => {
      for (let n = 0; n < 10; n += 1) await store.deliveries.take(aDelivery({ activity: `${n}` }));
      clock.advance(HELD_IN_MS);
      const taken = await Promise.all([1, 2, 3].map(() => other().takeDue(9)));
      assert.deepEqual(
        taken
          .flat()
          .map(({ activity }) => activity)
          .toSorted(),
        Array.from({ length: 10 }, (_, n) => `${n}`),
      );
    });

    it('is moved no more by a process that it was taken from', async () => {
      await store.deliveries.take(aDelivery());
      clock.advance(HELD_IN_MS);
      await other().takeDue(1);
      await store.deliveries.renew([key]);
      await store.deliveries.release([key], 0);
      await store.deliveries.settle(key, 'answered');
      assert.deepEqual(await statesOf(), [{ state: 'taken', taker: 'other', event: { text: 'なぜ' } }]);
    });

    it('that is let go waits for its time and is then taken by anybody', async () => {
      await store.deliveries.take(aDelivery());
      await store.deliveries.release([key], 5_000);
      clock.advance(4_999);
      assert.deepEqual(await store.deliveries.takeDue(9), []);
      clock.advance(1);
      assert.equal((await store.deliveries.takeDue(9)).length, 1);
    });

    it('that is settled is kept as having come, and nothing of it', async () => {
      await store.deliveries.take(aDelivery());
      await store.deliveries.settle(key, 'given-up');
      clock.advance(HELD_IN_MS);
      assert.deepEqual(await store.deliveries.takeDue(9), []);
      assert.deepEqual(await statesOf(), [{ state: 'given-up', taker: null, event: null }]);
      assert.equal(await store.deliveries.take(aDelivery()), false);
    });
  });
}
