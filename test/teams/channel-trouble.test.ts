import assert from 'node:assert/strict';
import type { Database } from '../../src/store/sql-session.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { AT_ONCE, type ConnectorFault } from '../support/fake-connector.ts';
import { personal, press } from '../support/inbound.ts';
import { cardsShown, saysOf } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const PROGRESS = 'progress not-assessed';
const ANSWER = 'answer not-assessed vm-01';

interface Trouble {
  readonly what: string;
  readonly fault: ConnectorFault;
  /** The cards that reach the channel, in order. */
  readonly shown: readonly string[];
  /** How often the failing kind is called in all. */
  readonly attempts: number;
  readonly logs: string | null;
}

const TROUBLES: readonly Trouble[] = [
  {
    what: 'the progress card is gone',
    fault: { kind: 'update', status: 404, times: 1 },
    shown: [PROGRESS, ANSWER],
    attempts: 1,
    logs: 'TEAMS_GONE',
  },
  {
    what: 'cards may not be edited',
    fault: { kind: 'update', status: 403, times: 9 },
    shown: [PROGRESS, ANSWER],
    attempts: 1,
    logs: 'TEAMS_FORBIDDEN',
  },
  {
    what: 'the channel throttles once',
    fault: { kind: 'update', status: 429, times: 1, headers: AT_ONCE },
    shown: [PROGRESS, ANSWER],
    attempts: 2,
    logs: null,
  },
  {
    what: 'the channel goes on throttling, which the connector alone retries',
    fault: { kind: 'update', status: 429, times: 99, headers: AT_ONCE },
    shown: [PROGRESS],
    attempts: 4,
    logs: 'TEAMS_THROTTLED',
  },
  {
    what: 'a gateway fails once',
    fault: { kind: 'update', status: 502, times: 1 },
    shown: [PROGRESS, ANSWER],
    attempts: 2,
    logs: null,
  },
  {
    what: 'the bot is blocked',
    fault: { kind: 'send', status: 403, times: 9 },
    shown: [],
    attempts: 2,
    logs: 'TEAMS_FORBIDDEN',
  },
  {
    what: 'the typing sign is refused',
    fault: { kind: 'typing', status: 403, times: 9 },
    shown: [PROGRESS, ANSWER],
    attempts: 1,
    logs: 'TEAMS_FORBIDDEN',
  },
];

describe('when', () => {
  const database = testDatabase();
  let bench: BotBench;
  afterEach(() => bench.close());

  for (const { what, fault, shown, attempts, logs } of TROUBLES)
    it(`${what}, the answer gets as far as it can and the log says why`, async () => {
      bench = await botBench(database());
      bench.connector.fail(fault);
      await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
      await bench.close();
      assert.deepEqual(cardsShown(bench.connector.calls), shown);
      assert.equal(bench.connector.calls.filter(({ kind }) => kind === fault.kind).length, attempts);
      if (logs === null) assert.deepEqual(troubles(bench), []);
      else assert.match(JSON.stringify(troubles(bench)), new RegExp(logs));
    });

  it('the channel cannot be reached, the turn is let go and its answer is shown later', async () => {
    const released = Promise.withResolvers<void>();
    const query: Database['query'] = async (sql, parameters) => {
      const rows = await database().query(sql, parameters);
      if (sql.includes(`state = 'waiting', taker = null`)) released.resolve();
      return rows;
    };
    bench = await botBench({ ...database(), query });
    const watching = bench.server.watch();
    bench.connector.fail({ kind: 'update', status: 429, times: 4, headers: AT_ONCE });
    await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    await released.promise;
    assert.deepEqual(saysOf(bench.connector.calls), [PROGRESS]);
    bench.clock.advance(5_000);
    await bench.connector.until((calls) => saysOf(calls)[0] === ANSWER);
    await bench.close();
    await watching;
    assert.deepEqual(saysOf(bench.connector.calls), [ANSWER]);
  });

  it('the store does not work, nothing is acknowledged and nothing said', async () => {
    bench = await botBench({
      ...database(),
      query: () => Promise.reject(new Error('connection lost: vm-01')),
    });
    const { serviceUrl } = bench.connector;
    const message = await bench.post(personal(serviceUrl, 'why is vm-01 not assessed?'));
    assert.equal(message.status, 503);
    assert.match(await message.text(), /STORE_UNAVAILABLE/);
    const pressing = await bench.post(press(serviceUrl, 'card-1', 'card-0', { locale: 'ja-JP' }));
    assert.equal(pressing.status, 200);
    assert.match(await pressing.text(), /データ ストアに接続できない/);
    await bench.close();
    assert.deepEqual(bench.connector.calls, []);
    assert.doesNotMatch(JSON.stringify(bench.log), /vm-01/);
  });
});

/** Warnings and errors: pino's levels 40 and above. */
function troubles({ log }: BotBench) {
  return log.filter(({ level }) => typeof level === 'number' && level >= 40);
}
