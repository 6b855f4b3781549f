import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../../src/model/asker.ts';
import { openDatabase } from '../../src/store/database.ts';
import { cardSlot } from '../../src/turns/card-slot.ts';
import { turnOf } from '../../src/turns/turn.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { aQuestion } from '../support/conversation-fixture.ts';
import { fakeConnector } from '../support/fake-connector.ts';
import { channelThread, press } from '../support/inbound.ts';
import { cardOf, cardsShown } from '../support/shown.ts';
import { testDatabase } from '../support/test-database.ts';

const THREAD = 'msteams|19:channel@thread.tacv2;messageid=17';
const SCHEDULE: Asker = { actor: null, locale: 'ja', timeZone: 'Asia/Tokyo', through: 'schedule' };

/** Asks in the thread what nobody asked, as a job does; fails where no way leads there. */
async function askUnasked(bench: BotBench, machine: string): Promise<void> {
  const channel = (await bench.server.channels.open(THREAD)) ?? assert.fail('no way back');
  const turn = turnOf(
    { id: 'job-1', conversation: THREAD, asker: SCHEDULE, card: null },
    bench.parts.log,
    (log) => cardSlot(channel, null, log),
  );
  await bench.server.runner.run(turn, aQuestion({ machines: [machine] }));
}

describe('a turn that no message began', () => {
  it('posts a card and updates it after a restart, and its buttons work', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'updateops-unasked-'));
    try {
      const database = await openDatabase({ dataDir });
      const connector = await fakeConnector();
      const before = await botBench(database, { connector });
      await before.post(channelThread(connector.serviceUrl, '17', 'help'));
      await before.close();
      await database.close();

      const reopened = await openDatabase({ dataDir });
      const after = await botBench(reopened, { connector });
      const sofar = connector.calls.length;
      await askUnasked(after, 'vm-twin');
      const [progress, answer] = connector.calls.slice(sofar);
      assert.deepEqual(cardsShown(connector.calls.slice(sofar)), [
        'progress not-assessed',
        'answer not-assessed vm-twin',
      ]);
      assert.deepEqual([progress?.kind, progress?.target], ['send', null]);
      assert.deepEqual([answer?.kind, answer?.target], ['update', progress?.id]);
      assert.equal(progress?.conversation, '19:channel@thread.tacv2;messageid=17');
      assert.deepEqual(after.askers, [SCHEDULE]);

      const { conversation } = channelThread(connector.serviceUrl, '17', '');
      const [, second = ''] = cardOf(answer).buttons;
      await after.post(press(connector.serviceUrl, progress?.id ?? '', second, { conversation }));
      assert.match(after.read[1]?.entities.machines[0] ?? '', /rg-b/);
      await after.close();
      await reopened.close();
      await connector.close();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  describe('has no way', () => {
    const database = testDatabase();
    let bench: BotBench;
    afterEach(() => bench.close());

    it('into a conversation that nothing came from', async () => {
      bench = await botBench(database());
      assert.equal(await bench.server.channels.open(THREAD), null);
    });

    it('to a host that is no Teams service, whatever was kept', async () => {
      bench = await botBench(database());
      const reference = {
        channelId: 'msteams',
        serviceUrl: 'https://evil.example/',
        bot: { id: '28:bot', name: '' },
        conversation: { id: 'a', conversationType: 'personal', isGroup: false, tenantId: '', name: '' },
      };
      const delivery = { conversation: THREAD, event: {}, person: null, sender: null };
      await bench.parts.store.deliveries.take({ ...delivery, activity: '1', reference });
      assert.equal(await bench.server.channels.open(THREAD), null);
      await bench.parts.store.deliveries.take({
        ...delivery,
        activity: '2',
        reference: 'of another release',
      });
      assert.equal(await bench.server.channels.open(THREAD), null);
    });
  });
});
