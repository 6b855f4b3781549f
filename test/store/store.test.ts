import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import { storedButtons } from '../../src/store/buttons.ts';
import { storedConversations } from '../../src/store/conversations.ts';
import { openDatabase, type StorePlace } from '../../src/store/database.ts';
import { storedDeliveries } from '../../src/store/deliveries.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { handClock } from '../support/hand-clock.ts';
import { startPostgresql } from '../support/postgresql-server.ts';

interface Backend {
  readonly name: string;
  start(): Promise<{ readonly place: StorePlace; stop(): Promise<void> }>;
}

const BACKENDS: readonly Backend[] = [
  {
    name: 'PGlite',
    start: () => Promise.resolve({ place: { dataDir: null }, stop: () => Promise.resolve() }),
  },
  {
    name: 'PostgreSQL',
    start: async () => {
      const { url, stop } = await startPostgresql();
      return { place: { databaseUrl: url }, stop };
    },
  },
];

for (const { name, start } of BACKENDS)
  describe(`the store on ${name}`, () => {
    let database: Database;
    let clock: ReturnType<typeof handClock>;
    let place: StorePlace;
    let stop: () => Promise<void>;
    before(async function () {
      this.timeout(60_000);
      ({ place, stop } = await start());
      database = await openDatabase(place);
    });
    beforeEach(async () => {
      clock = handClock();
      await database.query('truncate conversation, delivery, button');
    });
    after(async () => {
      await database?.close();
      await stop?.();
    });

    it('is ready', async () => assert.equal(await database.isReady(), true));

    it('loads a conversation as it was saved', async () => {
      const conversations = storedConversations(database, clock);
      assert.equal(await conversations.load('a'), null);
      const snapshot = { text: '日本語 \' " \\ $1', list: [1, null, true] };
      assert.equal(await conversations.save('a', 0, snapshot), true);
      assert.deepEqual(await conversations.load('a'), { version: 1, snapshot });
      assert.equal(await conversations.load('b'), null);
    });

    it('loses no save: over a version that has passed it refuses', async () => {
      const conversations = storedConversations(database, clock);
      assert.equal(await conversations.save('a', 0, 'first'), true);
      assert.equal(await conversations.save('a', 0, 'also first'), false);
      assert.equal(await conversations.save('a', 1, 'second'), true);
      assert.equal(await conversations.save('a', 1, 'also second'), false);
      assert.equal(await conversations.save('b', 4, 'out of nowhere'), false);
      assert.deepEqual(await conversations.load('a'), { version: 2, snapshot: 'second' });
    });

    it('forgets a conversation that nothing was said in for thirty days', async () => {
      const conversations = storedConversations(database, clock);
      const keys = () => database.query('select key from conversation order by key');
      await conversations.save('silent', 0, 'first');
      await conversations.save('lively', 0, 'first');
      clock.advance(1);
      await conversations.save('lively', 1, 'second');
      clock.advance(30 * DAY_IN_MS - 1);
      await conversations.save('new', 0, 'first');
      assert.equal((await keys()).length, 3);
      clock.advance(1);
      await conversations.save('newer', 0, 'first');
      assert.deepEqual(await keys(), [{ key: 'lively' }, { key: 'new' }, { key: 'newer' }]);
      assert.equal(await conversations.save('silent', 1, 'late'), false);
    });

    it('lets one of many savers win', async () => {
      const conversations = storedConversations(database, clock);
      const saves = await Promise.all([1, 2, 3, 4, 5].map((n) => conversations.save('a', 0, n)));
      assert.equal(saves.filter(Boolean).length, 1);
    });

    it('gives a delivery to one of many claimants, per conversation', async () => {
      const deliveries = storedDeliveries(database, clock);
      const claims = await Promise.all([1, 2, 3, 4, 5].map(() => deliveries.claim('a', 'message')));
      assert.equal(claims.filter(Boolean).length, 1);
      assert.equal(await deliveries.claim('b', 'message'), true);
      assert.equal(await deliveries.claim('a', 'other message'), true);
    });

    it('remembers a delivery for a day and then forgets it', async () => {
      const deliveries = storedDeliveries(database, clock);
      await deliveries.claim('a', 'message');
      clock.advance(DAY_IN_MS);
      assert.equal(await deliveries.claim('a', 'message'), false);
      clock.advance(1);
      await deliveries.claim('a', 'other message');
      assert.deepEqual(await database.query('select activity from delivery'), [
        { activity: 'other message' },
      ]);
    });

    it('finds buttons for thirty days', async () => {
      const buttons = storedButtons(database, clock);
      const saved = [
        { id: 'one', conversation: 'a', question: { text: 'なぜ' } },
        { id: 'two', conversation: 'a', question: [{ list: [null] }] },
      ];
      await buttons.save(saved);
      await buttons.save([]);
      clock.advance(30 * DAY_IN_MS - 1);
      assert.deepEqual(await buttons.find('one'), saved[0]);
      assert.deepEqual(await buttons.find('two'), saved[1]);
      assert.equal(await buttons.find('three'), null);
      clock.advance(1);
      assert.equal(await buttons.find('one'), null);
      clock.advance(1);
      await buttons.save([{ id: 'three', conversation: 'a', question: 3 }]);
      assert.deepEqual(await database.query('select id from button'), [{ id: 'three' }]);
    });

    it('takes nothing of a transaction that fails', async () => {
      await assert.rejects(
        database.transaction(async (session) => {
          await storedDeliveries(session, clock).claim('a', 'message');
          throw new Error('on second thoughts');
        }),
        /second thoughts/,
      );
      assert.equal(await storedDeliveries(database, clock).claim('a', 'message'), true);
    });

    it('applies each migration once, and none of a release whose last one fails', async () => {
      const applied = async () => (await database.query('select number from migration')).length;
      const number = (await applied()) + 1;
      await migrate(database);
      assert.equal(await applied(), number - 1);
      const broken = [
        ...Array.from({ length: number - 1 }, (_, index) => ({
          number: index + 1,
          name: '',
          statements: [],
        })),
        { number, name: 'works', statements: ['create table half_done (id integer)'] },
        { number: number + 1, name: 'fails', statements: ['create nonsense'] },
      ];
      await assert.rejects(migrate(database, broken));
      assert.equal(await applied(), number - 1);
      assert.deepEqual(await database.query("select to_regclass('half_done') as made"), [{ made: null }]);
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
