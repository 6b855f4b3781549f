import assert from 'node:assert/strict';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import type { ConnectorCall } from '../support/fake-connector.ts';
import { channelThread, groupChat, personal } from '../support/inbound.ts';
import type { PlainCard } from '../support/plain-renderer.ts';

describe('a message', () => {
  let database: Database;
  let bench: BotBench;
  before(async () => {
    database = await openDatabase({ dataDir: null });
  });
  after(() => database.close());
  beforeEach(async () => {
    bench = await botBench(database);
  });
  afterEach(() => bench.close());

  it('is answered by typing, a progress card, and the answer in its place', async () => {
    const response = await bench.post(personal(bench.connector.serviceUrl, 'why is vm-01 not assessed?'));
    assert.equal(response.status, 200);
    await bench.connector.until((calls) => calls.some(({ kind }) => kind === 'update'));
    assert.deepEqual(bench.connector.calls.map(({ kind }) => kind), ['typing', 'send', 'update']);
  });
});
