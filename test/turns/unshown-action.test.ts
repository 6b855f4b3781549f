import assert from 'node:assert/strict';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import type { WriteDoor } from '../../src/model/write-door.ts';
import { storedLedger } from '../../src/store/ledger.ts';
import { openPolicy } from '../acting/support/acting-bench.ts';
import { shownCard } from '../acting/support/shown-card.ts';
import { DEED } from '../render/planned-answers.ts';
import { roundOver } from '../support/at-rest.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { type ConnectorFault, type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { personal } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import { openDeed } from './support/opened-deed.ts';

const MOMENT_IN_MS = 31_000;
const ALWAYS = 1_000;

describe('an action that Teams does not show', () => {
  const database = testDatabase();
  let connector: FakeConnector;
  let bench: BotBench;
  let sent: number;

  const door: WriteDoor = {
    send: () => {
      sent += 1;
      const operation = { url: 'https://management.azure.com/o', header: 'Location' } as const;
      return Promise.resolve({
        outcome: 'accepted',
        status: 202,
        operation,
        retryAfterInMs: null,
        body: null,
      });
    },
    observe: () => Promise.resolve({ state: 'succeeded', body: null }),
  };

  beforeEach(async () => {
    sent = 0;
    connector = await fakeConnector();
    bench = await botBench(database(), {
      connector,
      render: botRenderer('sandbox'),
      acting: (clock) => ({
        ledger: storedLedger(database(), clock),
        door,
        policy: openPolicy(0),
        people: { find: (id) => Promise.resolve({ id, groups: [], unread: null }) },
      }),
    });
    await bench.post(personal(connector.serviceUrl, 'help'));
    await connector.until((calls) => shownCard(calls, 'a:personal') !== null);
  });
  afterEach(async () => {
    await bench.close();
    await connector.close();
  });

  for (const [what, faults] of [
    ['may not edit its cards (403)', [{ kind: 'update', status: 403 }]],
    [
      'has deleted its channel (404)',
      [
        { kind: 'update', status: 404 },
        { kind: 'send', status: 404 },
      ],
    ],
    [
      'was removed from it (403)',
      [
        { kind: 'send', status: 403 },
        { kind: 'update', status: 403 },
      ],
    ],
  ] as const satisfies readonly (readonly [string, readonly Omit<ConnectorFault, 'times'>[]])[])
    it(`goes on to its end where the bot ${what}, sent once`, async () => {
      for (const fault of faults) connector.fail({ ...fault, times: ALWAYS });
      const ledger = storedLedger(database(), bench.clock);
      await openDeed(ledger, shownCard(connector.calls, 'a:personal')?.id ?? null);
      const watching = bench.server.watch();
      const state = async () => (await ledger.find(DEED.id))?.state;
      for (let moment = 0; moment < 20 && (await state()) !== 'settled'; moment += 1) {
        await roundOver(database());
        bench.clock.advance(MOMENT_IN_MS);
      }
      assert.deepEqual([await state(), sent], ['settled', 1]);
      await bench.close();
      await watching;
      // A card that may not be edited is followed by another.
      if (!faults.some(({ kind }) => kind === 'send'))
        assert.match(shownCard(connector.calls, 'a:personal')?.text ?? '', /done/i);
    });
});
