import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../src/model/instant.ts';
import { type BotStore, botStore } from '../../src/store/bot-store.ts';
import { openDatabase, type StorePlace } from '../../src/store/database.ts';
import { forgetOld } from '../../src/store/forgetting.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { emptied } from '../support/emptied.ts';
import { handClock } from '../support/hand-clock.ts';
import { STORE_BACKENDS } from '../support/store-backends.ts';
import { deedListTests } from './store/deed-lists.ts';
import { deliveryTests } from './store/deliveries.ts';
import { dialogsOfThreadTests } from './store/dialogs-of-thread.ts';
import { digestTests } from './store/digests.ts';
import { historyTests } from './store/history.ts';
import { peopleNamesTests } from './store/names-of-people.ts';
import { aDelivery, type OpenedStore } from './store/opened-store.ts';
import { paceTests } from './store/pace.ts';
import { schemaTests } from './store/schema.ts';
import { watchTests } from './store/watches.ts';

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
      await emptied(database);
    });
    const opened = (): OpenedStore => ({ place, database, clock, store });
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

    dialogsOfThreadTests(opened);
    deliveryTests(opened);
    historyTests(opened);

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

    it('finds the way into the own chat of somebody, whose it is from then on', async () => {
      const { deliveries, references } = store;
      const arrive = (activity: string, conversation: string, person: string | null) =>
        deliveries.take(aDelivery({ activity, conversation, person, reference: { of: conversation } }));
      await arrive('1', 'chat', null);
      await arrive('2', 'channel', null);
      assert.equal(await references.ofPerson('aoi'), null);
      await botStore(database, clock, 'other').deliveries.take(
        aDelivery({ activity: '3', conversation: 'chat', person: 'aoi', reference: { of: 'chat' } }),
      );
      assert.deepEqual(await references.ofPerson('aoi'), { of: 'chat' });
      assert.equal(await references.ofPerson('ken'), null);
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

    digestTests(opened);
    watchTests(opened);

    deedListTests(opened);

    peopleNamesTests(opened);

    paceTests(opened);
    schemaTests(name, opened);

    it('refuses a schema that a later release wrote', async () => {
      await assert.rejects(migrate(database, []), (error: unknown) => {
        assert.ok(error instanceof StoreError);
        assert.equal(error.code, 'CFG_INVALID');
        assert.match(error.message, /schema \d+ .* knows 0/);
        return true;
      });
    });
  });
