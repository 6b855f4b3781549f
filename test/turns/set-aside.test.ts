import assert from 'node:assert/strict';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { WriteDoor } from '../../src/model/write-door.ts';
import { storedLedger } from '../../src/store/ledger.ts';
import { shownCard } from '../acting/support/shown-card.ts';
import { DEED } from '../render/planned-answers.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { personal, press } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import { openDeed } from './support/opened-deed.ts';

const TOLD = { kind: 'calling', actor: null, detail: {} } as const;

describe('an action that could not be carried on sixty times', () => {
  const database = testDatabase();
  let connector: FakeConnector;
  let bench: BotBench;
  let isBroken: boolean;

  const door: WriteDoor = {
    send: () => Promise.reject(new Error('nothing is sent here')),
    observe: () =>
      isBroken ? Promise.reject(new Error('a bug')) : Promise.resolve({ state: 'succeeded', body: null }),
  };

  beforeEach(async () => {
    isBroken = true;
    connector = await fakeConnector();
    bench = await botBench(database(), {
      connector,
      render: botRenderer('sandbox'),
      acting: (clock) => ({
        ledger: storedLedger(database(), clock),
        door,
        policy: { rules: [], freezes: [] },
        people: { find: () => Promise.reject(new Error('nobody is looked up here')) },
      }),
    });
    // Whoever is told has to have said something here before.
    await bench.post(personal(connector.serviceUrl, 'help'));
    await connector.until((calls) => shownCard(calls, 'a:personal') !== null);
    const ledger = storedLedger(database(), bench.clock);
    await openDeed(ledger, null);
    const operation = { url: 'https://management.azure.com/o', header: 'Location' } as const;
    await ledger.step(DEED.id, 0, { from: 'waiting', to: 'calling', correlation: 'c' }, TOLD);
    await ledger.step(DEED.id, 0, { from: 'calling', to: 'running', operation }, TOLD);
    await database().query('update delivery set attempts = 60 where activity like $1', ['deed %']);
    void bench.server.watch();
    await connector.until((calls) => /for a long time/.test(shownCard(calls, 'a:personal')?.text ?? ''));
  });
  afterEach(async () => {
    await bench.close();
    await connector.close();
  });

  const card = () => shownCard(connector.calls, 'a:personal');
  const isResting = () =>
    eventually(
      async () =>
        (await database().query(`select from delivery where activity like 'deed %' and state = 'waiting'`))
          .length === 1,
    );

  it('says how far it is known to have come, and is carried on when somebody looks again', async () => {
    await isResting();
    assert.match(card()?.text ?? '', /accepted by Azure, running/);
    isBroken = false;
    const button = card()?.buttons.get('Look again') ?? assert.fail('there is no button');
    await bench.post(press(connector.serviceUrl, card()?.id ?? '', button));
    bench.clock.advance(5_000);
    await connector.until(() => /^1 done/m.test(card()?.text ?? ''));
  });

  it('is carried on by itself within the hour', async () => {
    await isResting();
    isBroken = false;
    bench.clock.advance(61 * MINUTE_IN_MS);
    await connector.until(() => /^1 done/m.test(card()?.text ?? ''));
  });
});
