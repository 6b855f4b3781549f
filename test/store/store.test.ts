import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import { type BotStore, botStore } from '../../src/store/bot-store.ts';
import { openDatabase, type StorePlace } from '../../src/store/database.ts';
import { HELD_IN_MS } from '../../src/store/deliveries.ts';
import type { Delivery } from '../../src/store/delivery.ts';
import { forgetOld } from '../../src/store/forgetting.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Migration } from '../../src/store/migration.ts';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { openPostgresql } from '../../src/store/postgresql-database.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { handClock } from '../support/hand-clock.ts';
import { STORE_BACKENDS } from '../support/store-backends.ts';
import { watchedDatabase } from '../support/watched-database.ts';

const aDelivery = (given: Partial<Delivery> = {}): Delivery => ({
  conversation: 'a',
  activity: 'message',
  event: { text: 'なぜ' },
  reference: { serviceUrl: 'https://teams.example' },
  ...given,
});

for (const { name, start } of STORE_BACKENDS)
  describe(`the store on ${name}`, () => {
    let database: Database;
    let clock: ReturnType<typeof handClock>;
    let store: BotStore;
    let place: StorePlace;
    let stop: () => Promise<void>;
    before(async function () {
      this.timeout(60_000);
      ({ place, stop } = await start());
      database = await openDatabase(place);
    });
    beforeEach(async () => {
      clock = handClock();
      store = botStore(database, clock, 'this');
      await database.query('truncate conversation, delivery, card, conversation_reference');
    });
    const forget = () => forgetOld(database, clock.now());
    after(async () => {
      await database?.close();
      await stop?.();
    });

    it('can be written to', async () => assert.equal(await database.trouble(), null));

    it('loads a dialog as it was saved', async () => {
      const { conversations } = store;
      assert.equal(await conversations.load('a'), null);
      const snapshot = { text: '日本語 \' " \\ $1', list: [1, null, true] };
      assert.equal(await conversations.save('a', 0, snapshot), true);
      assert.deepEqual(await conversations.load('a'), { version: 1, snapshot });
      assert.equal(await conversations.load('b'), null);
    });

    it('loses no save: over a version that has passed it refuses', async () => {
      const { conversations } = store;
      assert.equal(await conversations.save('a', 0, 'first'), true);
      assert.equal(await conversations.save('a', 0, 'also first'), false);
      assert.equal(await conversations.save('a', 1, 'second'), true);
      assert.equal(await conversations.save('a', 1, 'also second'), false);
      assert.equal(await conversations.save('b', 4, 'out of nowhere'), false);
      assert.deepEqual(await conversations.load('a'), { version: 2, snapshot: 'second' });
    });

    it('saves a card with its dialog, or neither', async () => {
      const { conversations, cards } = store;
      const card = (id: string) => ({ id, conversation: 'a', questions: [{ text: 'なぜ' }] });
      assert.equal(await conversations.save('a', 0, 'first', { card: card('new') }), true);
      assert.equal(await conversations.save('a', 1, 'second', { card: card('next') }), true);
      assert.equal(await conversations.save('a', 1, 'overtaken', { card: card('lost') }), false);
      assert.equal(await conversations.save('a', 0, 'overtaken', { card: card('lost') }), false);
      assert.deepEqual(await cards.find('new'), card('new'));
      assert.deepEqual(await cards.find('next'), card('next'));
      assert.equal(await cards.find('lost'), null);
    });

    it('forgets a dialog that nothing was said in for thirty days', async () => {
      const { conversations } = store;
      const keys = () => database.query('select key from conversation order by key');
      await conversations.save('silent', 0, 'first');
      await conversations.save('lively', 0, 'first');
      clock.advance(1);
      await conversations.save('lively', 1, 'second');
      clock.advance(30 * DAY_IN_MS - 1);
      await forget();
      assert.equal((await keys()).length, 2);
      clock.advance(1);
      await forget();
      assert.deepEqual(await keys(), [{ key: 'lively' }]);
      assert.equal(await conversations.save('silent', 1, 'late'), false);
    });

    it('lets one of many savers win', async () => {
      const saves = await Promise.all([1, 2, 3, 4, 5].map((n) => store.conversations.save('a', 0, n)));
      assert.equal(saves.filter(Boolean).length, 1);
    });

    describe('a delivery', () => {
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

      it('is remembered for a day and then forgotten', async () => {
        await store.deliveries.take(aDelivery());
        clock.advance(DAY_IN_MS);
        await forget();
        assert.equal(await store.deliveries.take(aDelivery()), false);
        clock.advance(1);
        await forget();
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

    it('keeps the latest way back into a conversation until nothing has come from it for half a year', async () => {
      const { deliveries, references } = store;
      let count = 0;
      const arrive = (reference: unknown, from = deliveries) => {
        count += 1;
        return from.take(aDelivery({ activity: `${count}`, reference }));
      };
      const find = () => references.find('a');
      assert.equal(await find(), null);
      await arrive({ serviceUrl: 'first' });
      assert.deepEqual(await find(), { serviceUrl: 'first' });
      await arrive({ serviceUrl: 'second' });
      assert.deepEqual(await find(), { serviceUrl: 'second' });
      clock.advance(100 * DAY_IN_MS);
      await arrive({ serviceUrl: 'second' });
      clock.advance(180 * DAY_IN_MS);
      await forget();
      assert.deepEqual(await find(), { serviceUrl: 'second' });
      clock.advance(1);
      await forget();
      assert.equal(await find(), null);
    });

    it('takes back the way that another replica wrote over', async () => {
      const { deliveries, references } = store;
      let count = 0;
      const arrive = (reference: unknown, from = deliveries) => {
        count += 1;
        return from.take(aDelivery({ activity: `${count}`, reference }));
      };
      await arrive('ours');
      await arrive('theirs', botStore(database, clock, 'other').deliveries);
      assert.equal(await references.find('a'), 'theirs');
      clock.advance(DAY_IN_MS);
      await arrive('ours');
      assert.equal(await references.find('a'), 'ours');
    });

    it('finds what the buttons of a card stand for, for thirty days', async () => {
      const { cards } = store;
      const find = (id: string) => cards.find(id);
      const card = { id: 'one', conversation: 'a', questions: { text: 'なぜ', list: [null] } };
      await cards.save(card);
      clock.advance(30 * DAY_IN_MS - 1);
      assert.deepEqual(await find('one'), card);
      assert.equal(await find('two'), null);
      clock.advance(1);
      assert.equal(await find('one'), null);
      clock.advance(1);
      await forget();
      assert.deepEqual(await database.query('select id from card'), []);
    });

    it('takes nothing of a transaction that fails', async () => {
      await assert.rejects(
        database.transaction(async (session) => {
          await botStore(session, clock, 'this').deliveries.take(aDelivery());
          throw new Error('on second thoughts');
        }),
        /second thoughts/,
      );
      assert.equal(await store.deliveries.take(aDelivery()), true);
    });

    describe('what is watched', () => {
      const aWatch = (subject: string, conversation = 'a') => ({
        conversation,
        subject,
        event: { asks: 'なぜ' },
        until: new Date(clock.now().getTime() + DAY_IN_MS),
      });
      const begin = (subject: string, most = 2) => store.watches.begin(aWatch(subject), most, 300_000);
      const takeDue = () => store.deliveries.takeDue(9);

      it('is due after its pause, again after each rest, and each time anew', async () => {
        assert.equal(await begin('vm-01'), true);
        clock.advance(299_999);
        assert.deepEqual(await takeDue(), []);
        clock.advance(1);
        const [due] = await takeDue();
        assert.deepEqual([due?.event, due?.attempts, due?.card], [{ asks: 'なぜ' }, 1, null]);
        const key = due ?? assert.fail('not due');
        assert.equal(await store.deliveries.hold(key), true);
        await store.deliveries.rest(key, 60_000);
        assert.equal(await store.deliveries.hold(key), false);
        clock.advance(60_000);
        assert.deepEqual(
          (await takeDue()).map(({ attempts }) => attempts),
          [1],
        );
      });

      it('is one for one subject, and bounded in a conversation', async () => {
        for (const subject of ['vm-01', 'vm-02', 'vm-01']) assert.equal(await begin(subject), true);
        assert.equal(await begin('vm-03'), false);
        assert.equal(await store.watches.begin(aWatch('vm-03', 'b'), 2, 0), true);
        assert.equal((await store.watches.underWay('a')).length, 2);
      });

      it('is ended by name, whoever has it, and can begin again', async () => {
        await begin('vm-01');
        clock.advance(300_000);
        const [key = assert.fail('not due')] = await takeDue();
        const [watch = assert.fail('none')] = await store.watches.underWay('a');
        await store.watches.end('b', [watch.activity]);
        assert.equal(await store.deliveries.hold(key), true);
        await store.watches.end('a', [watch.activity]);
        assert.equal(await store.deliveries.hold(key), false);
        assert.deepEqual(await store.watches.underWay('a'), []);
        assert.equal(await begin('vm-01'), true);
      });

      it('is forgotten a day after its end', async () => {
        await begin('vm-01');
        clock.advance(2 * DAY_IN_MS);
        await forget();
        assert.equal((await store.watches.underWay('a')).length, 1);
        clock.advance(1);
        await forget();
        assert.deepEqual(await store.watches.underWay('a'), []);
      });
    });

    describe('when its schema is changed', () => {
      const step = (number: number, ...statements: string[]): Migration => ({
        number,
        name: `${number}`,
        statements,
      });
      const next = MIGRATIONS.length + 1;
      const appliedOf = async () =>
        (await database.query('select number from migration where number >= $1 order by number', [next]))
          .length;
      const isMade = async (table: string) =>
        (await database.query(`select from pg_class where relname = $1`, [table])).length === 1;
      afterEach(async () => {
        await database.query('delete from migration where number >= $1', [next]);
        await database.query('drop table if exists step_one, step_two, step_three');
      });

      it('applies each step once', async () => {
        const steps = [...MIGRATIONS, step(next, 'create table step_one (id integer)')];
        await Promise.all([migrate(database, steps), migrate(database, steps)]);
        await migrate(database, steps);
        assert.equal(await appliedOf(), 1);
      });

      it('keeps the steps before one that fails, nothing of that one, and goes on from there', async () => {
        const first = step(next, 'create table step_one (id integer)');
        const broken = step(next + 1, 'create table step_two (id integer)', 'create nonsense');
        const mended = step(next + 1, 'create table step_two (id integer)');
        await assert.rejects(migrate(database, [...MIGRATIONS, first, broken]));
        assert.equal(await appliedOf(), 1);
        assert.deepEqual([await isMade('step_one'), await isMade('step_two')], [true, false]);
        await migrate(database, [...MIGRATIONS, first, mended]);
        assert.deepEqual([await isMade('step_one'), await isMade('step_two')], [true, true]);
      });

      // Only a server keeps a caller waiting.
      if (name === 'PostgreSQL')
        it('lets a step take longer than a statement of a turn may', async () => {
          assert.ok('databaseUrl' in place);
          const impatient = openPostgresql(place.databaseUrl, 50);
          try {
            await assert.rejects(impatient.query('select pg_sleep(0.2)'), /timeout/);
            await migrate(impatient, [...MIGRATIONS, step(next, 'select pg_sleep(0.2)')]);
            assert.equal(await appliedOf(), 1);
          } finally {
            await impatient.close();
          }
        });
    });

    it('refuses a schema that a later release wrote', async () => {
      await assert.rejects(migrate(database, []), (error: unknown) => {
        assert.ok(error instanceof StoreError);
        assert.equal(error.code, 'CFG_INVALID');
        assert.match(error.message, /schema \d+ .* knows 0/);
        return true;
      });
    });
  });

describe('a PostgreSQL server that is not there', () => {
  it('is refused with the setting and the reason, and without the password', async () => {
    // Port 1 is reserved and nothing listens there.
    const databaseUrl = 'postgresql://updateops:secret@127.0.0.1:1/updateops';
    await assert.rejects(openDatabase({ databaseUrl }), (error: unknown) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /^DATABASE_URL: .*ECONNREFUSED/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });
});
