import assert from 'node:assert/strict';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { type Given, personal, press } from '../support/inbound.ts';
import { cardOf, cardsShown } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';
import { watchedDatabase } from '../support/watched-database.ts';

describe('the store', () => {
  const database = testDatabase();
  let bench: BotBench;
  afterEach(() => bench.close());

  it('is asked six times for a message, and six for a press, also when much is offered', async () => {
    const { database: watched, statements } = watchedDatabase(database());
    const askedBy = async (activity: (serviceUrl: string) => Given): Promise<number> => {
      const before = statements.length;
      bench = await botBench(watched);
      await bench.post(activity(bench.connector.serviceUrl));
      await bench.close();
      return statements.length - before;
    };
    // Of whoever has said nothing yet it is looked up as well what was spoken of beside him.
    assert.equal(await askedBy((url) => personal(url, 'why is vm-twin not assessed?')), 6 + 1);
    const [first = ''] = cardOf(bench.connector.calls[2]).buttons;
    assert.equal(await askedBy((url) => press(url, 'card-3', first)), 6);
    assert.equal(await askedBy((url) => personal(url, 'help')), 6);
  });

  it('has what the buttons stand for before the card can reach anyone', async () => {
    const saving = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const { database: watched } = watchedDatabase(database(), async (sql) => {
      if (!sql.includes('insert into card')) return;
      reached.resolve();
      await saving.promise;
    });
    bench = await botBench(watched);
    await bench.post(personal(bench.connector.serviceUrl, 'why is vm-twin not assessed?'));
    await reached.promise;
    // Whatever could send the answer without waiting has had its chance when another message is answered whole.
    await bench.post(personal(bench.connector.serviceUrl, 'cancel', { from: { id: '29:other' } }));
    await bench.connector.until((calls) => cardsShown(calls).includes('answer cancel'));
    assert.deepEqual(cardsShown(bench.connector.calls), ['progress not-assessed', 'answer cancel']);
    saving.resolve();
    await bench.close();
    assert.equal(cardsShown(bench.connector.calls).at(-1), 'answer not-assessed vm-twin');
  });

  it('that does not answer has a message delivered again before the channel gives it up', async () => {
    const waking = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const { database: watched } = watchedDatabase(database(), async (sql) => {
      if (!sql.includes('insert into delivery')) return;
      reached.resolve();
      await waking.promise;
    });
    bench = await botBench(watched);
    const message = personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?');
    const posting = bench.post(message);
    await reached.promise;
    bench.clock.advance(5_000);
    assert.equal((await posting).status, 503);
    waking.resolve();
    assert.equal((await bench.post(message)).status, 200);
    await bench.close();
    assert.equal(cardsShown(bench.connector.calls).filter((shown) => shown.startsWith('answer')).length, 1);
  });

  it('that does not answer keeps nobody who pressed waiting longer than a click may take, and a late answer is shown', async () => {
    const waking = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    let isFrozen = false;
    const { database: watched } = watchedDatabase(database(), async (sql) => {
      if (!isFrozen) return;
      if (sql.includes('from card')) reached.resolve();
      await waking.promise;
    });
    bench = await botBench(watched);
    const { serviceUrl } = bench.connector;
    await bench.post(personal(serviceUrl, 'why is vm-twin not assessed?'));
    await bench.connector.until((calls) => calls.length === 3);
    isFrozen = true;
    const [first = ''] = cardOf(bench.connector.calls[2]).buttons;
    const pressing = bench.post(press(serviceUrl, 'card-3', first));
    await reached.promise;
    bench.clock.advance(5_000);
    assert.match(await (await pressing).text(), /cannot reach its store/);
    waking.resolve();
    await bench.connector.until((calls) => calls.length === 5);
    await bench.close();
    assert.equal(bench.read.length, 2);
  });
});
