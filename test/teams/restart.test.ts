import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/database.ts';
import { botBench } from '../support/bot-bench.ts';
import { personal, press } from '../support/inbound.ts';
import { cardOf, saysOf } from '../support/shown.ts';

describe('after a restart on the same data directory', () => {
  it('follow-ups, buttons on old cards and repeated deliveries are known', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'updateops-restart-'));
    try {
      const database = await openDatabase({ dataDir });
      const before = await botBench(database);
      const message = personal(before.connector.serviceUrl, 'why is vm-twin not assessed?');
      await before.post(message);
      await before.close();
      await database.close();
      const offered = before.connector.calls[2];

      const reopened = await openDatabase({ dataDir });
      const after = await botBench(reopened);
      const { serviceUrl } = after.connector;
      await after.post({ ...message, serviceUrl });
      await after.post(press(serviceUrl, 'card-3', cardOf(offered).buttons[1] ?? ''));
      await after.connector.until((calls) => calls.length === 2);
      await after.post(personal(serviceUrl, 'and vm-02?'));
      await after.close();
      await reopened.close();
      assert.match(after.read[0]?.entities.machines[0] ?? '', /rg-b/);
      assert.deepEqual(saysOf(after.connector.calls), [
        'answer not-assessed vm-twin',
        'answer not-assessed vm-02',
      ]);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
