import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { type Given, personal } from '../support/inbound.ts';
import { type MortalBotProcess, standbyMortalBot } from '../support/mortal-bot-process.ts';
import { saysOf } from '../support/shown.ts';

const MESSAGES = 2_000;
const MOST_MEMORY_IN_MB = 500;

/** At fifty a second, which Teams takes, two thousand cards take forty seconds; a busy machine takes longer. */
const PATIENCE_IN_MS = 170_000;

describe('two thousand messages at the same moment', function () {
  this.timeout(2 * PATIENCE_IN_MS);
  let connector: FakeConnector;
  let bot: MortalBotProcess;
  const agent = new Agent({ keepAlive: true });
  before(async () => {
    connector = await fakeConnector(PATIENCE_IN_MS);
    bot = await standbyMortalBot().start({ place: { dataDir: null }, epochInMs: Date.now(), speed: 1 });
  });
  after(async () => {
    agent.destroy();
    bot.kill('SIGKILL');
    await bot.ended;
    await connector.close();
  });

  /** One attempt of the channel: the HTTP status; 0 where the connection broke. */
  const deliver = (activity: Given): Promise<number> =>
    new Promise((resolve) => {
      const call = request(
        `${bot.url}/api/messages`,
        { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } },
        (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
        },
      );
      call.once('error', () => resolve(0));
      call.end(JSON.stringify(activity));
    });

  it('are each answered once, those that were not acknowledged when they come again', async () => {
    const idleInMb = await bot.memoryInMb();
    const messages = Array.from({ length: MESSAGES }, (_, n) =>
      personal(connector.serviceUrl, 'help', {
        conversation: { id: `a:${n}`, conversationType: 'personal', tenantId: 'tenant' },
      }),
    );
    await Promise.all(
      messages.map(async (message) => {
        // A busy machine may need longer than the five seconds in which a message is kept or refused.
        while ((await deliver(message)) !== 200);
      }),
    );
    const takenInMb = (await bot.memoryInMb()) - idleInMb;
    await connector.until((calls) => calls.filter(({ kind }) => kind === 'send').length >= MESSAGES);
    const says = saysOf(connector.calls);
    assert.equal(says.length, MESSAGES);
    assert.deepEqual([...new Set(says)], ['answer help']);
    assert.equal(new Set(connector.calls.map(({ conversation }) => conversation)).size, MESSAGES);
    assert.ok(takenInMb < MOST_MEMORY_IN_MB, `${takenInMb.toFixed(0)} MB above idle`);
  });
});
