import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import type { Arrival } from '../../src/store/arrivals.ts';
import { type BotStore, botStore } from '../../src/store/bot-store.ts';
import { openDatabase, type StorePlace } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Migration } from '../../src/store/migration.ts';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { openPostgresql } from '../../src/store/postgresql-database.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { handClock } from '../support/hand-clock.ts';
import { STORE_BACKENDS } from '../support/store-backends.ts';

const anArrival = (given: Partial<Arrival> = {}): Arrival => ({
  conversation: 'a',
  delivery: 'message',
  dialog: 'a, Aoi',
  reference: { serviceUrl: 'https://teams.example' },
  card: null,
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
      store = botStore(database, clock);
      await database.query('truncate conversation, delivery, card, conversation_reference');
    });
    /** The first arrival at a store that was just opened takes old rows with it. */
    const forget = () =>
      botStore(database, clock).arrivals.take(anArrival({ conversation: 'z', dialog: 'z' }));
    after(async () => {
      await database?.close();
      await stop?.();
    });

    it('can be written to', async () => assert.equal(await database.trouble(), null));

    it('loads a dialog as it was saved', async () => {
      const { conversations } = store;
      assert.equal(await conversations.load('a'), null);
      const snapshot = { text: '日本語 \' " \\ $1', list: [1, null, true] };
      assert.equal(await conversations.save('a', 0, snapshot, null), true);
      assert.deepEqual(await conversations.load('a'), { version: 1, snapshot });
      assert.equal(await conversations.load('b'), null);
    });

    it('loses no save: over a version that has passed it refuses', async () => {
      const { conversations } = store;
      assert.equal(await conversations.save('a', 0, 'first', null), true);
      assert.equal(await conversations.save('a', 0, 'also first', null), false);
      assert.equal(await conversations.save('a', 1, 'second', null), true);
      assert.equal(await conversations.save('a', 1, 'also second', null), false);
      assert.equal(await conversations.save('b', 4, 'out of nowhere', null), false);
      assert.deepEqual(await conversations.load('a'), { version: 2, snapshot: 'second' });
    });

    it('saves a card with its dialog, or neither', async () => {
      const { conversations, arrivals } = store;
      const card = (id: string) => ({ id, conversation: 'a', questions: [{ text: 'なぜ' }] });
      const find = async (id: string) => (await arrivals.take(anArrival({ card: id }))).card;
      assert.equal(await conversations.save('a', 0, 'first', card('new')), true);
      assert.equal(await conversations.save('a', 1, 'second', card('next')), true);
      assert.equal(await conversations.save('a', 1, 'overtaken', card('lost')), false);
      assert.equal(await conversations.save('a', 0, 'overtaken', card('lost')), false);
      assert.deepEqual(await find('new'), card('new'));
      assert.deepEqual(await find('next'), card('next'));
      assert.equal(await find('lost'), null);
    });

    it('forgets a dialog that nothing was said in for thirty days', async () => {
      const { conversations } = store;
      const keys = () => database.query('select key from conversation order by key');
      await conversations.save('silent', 0, 'first', null);
      await conversations.save('lively', 0, 'first', null);
      clock.advance(1);
      await conversations.save('lively', 1, 'second', null);
      clock.advance(30 * DAY_IN_MS - 1);
      await forget();
      assert.equal((await keys()).length, 2);
      clock.advance(1);
      await forget();
      assert.deepEqual(await keys(), [{ key: 'lively' }]);
      assert.equal(await conversations.save('silent', 1, 'late', null), false);
    });

    it('forgets at the first arrival after a start and at every hundredth', async () => {
      const count = async () => (await database.query('select activity from delivery')).length;
      const arrive = async (from: number, to: number) => {
        for (let n = from; n < to; n += 1) await store.arrivals.take(anArrival({ delivery: `${n}` }));
      };
      await arrive(0, 1);
      clock.advance(DAY_IN_MS + 1);
      await arrive(1, 100);
      assert.equal(await count(), 100);
      await arrive(100, 101);
      assert.equal(await count(), 100);
      clock.advance(DAY_IN_MS + 1);
      await forget();
      assert.equal(await count(), 1);
    });

    it('lets one of many savers win', async () => {
      const saves = await Promise.all([1, 2, 3, 4, 5].map((n) => store.conversations.save('a', 0, n, null)));
      assert.equal(saves.filter(Boolean).length, 1);
    });

    it('gives a delivery to one of many takers, per conversation', async () => {
      const { arrivals } = store;
      const taken = await Promise.all([1, 2, 3, 4, 5].map(() => arrivals.take(anArrival())));
      assert.equal(taken.filter(({ isFirst }) => isFirst).length, 1);
      assert.equal((await arrivals.take(anArrival({ conversation: 'b' }))).isFirst, true);
      assert.equal((await arrivals.take(anArrival({ delivery: 'other' }))).isFirst, true);
      assert.equal((await arrivals.take(anArrival({ delivery: null }))).isFirst, true);
      assert.equal((await arrivals.take(anArrival({ delivery: null }))).isFirst, true);
    });

    it('remembers a delivery for a day and then forgets it', async () => {
      const { arrivals } = store;
      await arrivals.take(anArrival());
      clock.advance(DAY_IN_MS);
      assert.equal((await arrivals.take(anArrival())).isFirst, false);
      clock.advance(1);
      await forget();
      assert.equal((await arrivals.take(anArrival())).isFirst, true);
    });

    it('hands an arrival its dialog and no other', async () => {
      await store.conversations.save('a, Aoi', 0, { mine: true }, null);
      const { dialog } = await store.arrivals.take(anArrival());
      assert.deepEqual(dialog, { version: 1, snapshot: { mine: true } });
      assert.equal((await store.arrivals.take(anArrival({ dialog: 'a, Ken' }))).dialog, null);
    });

    it('keeps the latest way back into a conversation until nothing has come from it for half a year', async () => {
      const { arrivals, references } = store;
      const find = () => references.find('a');
      assert.equal(await find(), null);
      await arrivals.take(anArrival({ reference: { serviceUrl: 'first' } }));
      assert.deepEqual(await find(), { serviceUrl: 'first' });
      await arrivals.take(anArrival({ reference: { serviceUrl: 'second' } }));
      assert.deepEqual(await find(), { serviceUrl: 'second' });
      clock.advance(100 * DAY_IN_MS);
      await arrivals.take(anArrival({ reference: { serviceUrl: 'second' } }));
      clock.advance(180 * DAY_IN_MS);
      await forget();
      assert.deepEqual(await find(), { serviceUrl: 'second' });
      clock.advance(1);
      await forget();
      assert.equal(await find(), null);
    });

    it('takes back the way that another replica wrote over', async () => {
      const { arrivals, references } = store;
      await arrivals.take(anArrival({ reference: 'ours' }));
      await botStore(database, clock).arrivals.take(anArrival({ reference: 'theirs' }));
      assert.equal(await references.find('a'), 'theirs');
      clock.advance(DAY_IN_MS);
      await arrivals.take(anArrival({ reference: 'ours' }));
      assert.equal(await references.find('a'), 'ours');
    });

    it('finds what the buttons of a card stand for, for thirty days', async () => {
      const { arrivals, cards } = store;
      const card = { id: 'one', conversation: 'a', questions: { text: 'なぜ', list: [null] } };
      const find = async (id: string) => (await arrivals.take(anArrival({ card: id }))).card;
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
          await botStore(session, clock).arrivals.take(anArrival());
          throw new Error('on second thoughts');
        }),
        /second thoughts/,
      );
      assert.equal((await store.arrivals.take(anArrival())).isFirst, true);
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
