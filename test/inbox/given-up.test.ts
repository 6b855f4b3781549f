import assert from 'node:assert/strict';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { Deliveries } from '../../src/store/deliveries.ts';
import { type BotBench, botBench, plainAnswer } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { groupChat, personal } from '../support/inbound.ts';
import { saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

describe('a turn', () => {
  const database = testDatabase();
  let connector: FakeConnector;
  let benches: BotBench[];
  beforeEach(async () => {
    connector = await fakeConnector();
    benches = [];
  });
  afterEach(() => connector.close());

  const open = async (setup: Parameters<typeof botBench>[1] = {}) => {
    const bench = await botBench(database(), { ...setup, connector });
    benches.push(bench);
    return bench;
  };
  /** A bot whose reading of Azure never ends has shown that it reads, and is seen no more. */
  const leftBehind = async () => {
    const gone = await open({ answer: () => new Promise(() => undefined) });
    await gone.post(personal(connector.serviceUrl, 'why is vm-01 not assessed?', { locale: 'ja-JP' }));
    await connector.until((calls) => saysOf(calls).length === 1);
    await eventually(
      async () => (await database().query('select from delivery where card is null')).length === 0,
    );
  };
  const tookOver = async (afterInMs: number, setup: Parameters<typeof botBench>[1] = {}) => {
    const bench = await open(setup);
    bench.clock.advance(afterInMs);
    void bench.server.watch();
    return bench;
  };

  it('that its process left is answered by another, in the card that was begun', async () => {
    await leftBehind();
    await tookOver(16_000);
    await connector.until((calls) => calls.some(({ kind }) => kind === 'update'));
    await connector.until((calls) => saysOf(calls)[0] === 'answer not-assessed vm-01');
    assert.equal(saysOf(connector.calls).length, 1);
  });

  it('older than ten minutes is told as given up, in its card and language', async () => {
    await leftBehind();
    await tookOver(10 * MINUTE_IN_MS + 1);
    await connector.until((calls) => calls.some(({ kind }) => kind === 'update'));
    assert.deepEqual(saysOf(connector.calls), ['failure ASK_GIVEN_UP - ja']);
  });

  it('that was begun six times in vain is told as given up', async () => {
    await leftBehind();
    await database().query('update delivery set attempts = 6');
    await tookOver(16_000);
    await connector.until((calls) => calls.some(({ kind }) => kind === 'update'));
    assert.deepEqual(saysOf(connector.calls), ['failure ASK_GIVEN_UP - ja']);
  });

  it('of another release is given up without a word, and does not come back', async () => {
    const { deliveries } = (await open()).parts.store;
    const reference = null;
    await (deliveries satisfies Deliveries).take({
      conversation: 'a',
      activity: '1',
      event: { version: 9 },
      reference,
      person: null,
      sender: null,
    });
    const bench = await tookOver(16_000);
    await eventually(
      async () => (await database().query(`select from delivery where state = 'given-up'`)).length === 1,
    );
    assert.match(JSON.stringify(bench.log), /another release/);
    assert.deepEqual(connector.calls, []);
  });

  it('that there is no room for is refused, so that it is delivered again; those that were taken are answered', async () => {
    const reading = Promise.withResolvers<void>();
    const bench = await open({ answer: (question) => reading.promise.then(() => plainAnswer(question)) });
    const statuses = await Promise.all(
      Array.from({ length: 210 }, async (_, n) => {
        const response = await bench.post(groupChat(connector.serviceUrl, `why is vm-${n} not assessed?`));
        return response.status;
      }),
    );
    assert.deepEqual(statuses.toSorted(), [...Array(200).fill(200), ...Array(10).fill(429)]);
    reading.resolve();
    await bench.close();
    assert.equal(saysOf(connector.calls).filter((says) => says.startsWith('answer')).length, 200);
  });
});
