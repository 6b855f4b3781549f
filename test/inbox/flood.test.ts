import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type FakeConnector, fakeConnector } from '../support/fake-connector.ts';
import { type Given, personal } from '../support/inbound.ts';
import { type MortalBotProcess, standbyMortalBot } from '../support/mortal-bot-process.ts';
import { saysOf } from '../support/shown.ts';

const MESSAGES = 2_000;
const PROBED_EACH_MS = 100;
const MOST_MEMORY_IN_MB = 500;

/**
 * On two idle cores the last message is acknowledged within two seconds and a probe answered within half a second (`npm run
 * bench`); this holds where ten other programs want the same cores.
 */
const SLOWEST_IN_MS = 30_000;

/** At fifty a second, which Teams takes, two thousand cards would take forty seconds. */
const SPEED = 4;

/** A machine that ten other programs want takes minutes. */
const PATIENCE_IN_MS = 400_000;

describe('two thousand messages at the same moment', function () {
  this.timeout(2 * PATIENCE_IN_MS);
  let connector: FakeConnector;
  let bot: MortalBotProcess;
  const agent = new Agent({ keepAlive: true });
  before(async () => {
    connector = await fakeConnector(PATIENCE_IN_MS);
    bot = await standbyMortalBot().start({ place: { dataDir: null }, epochInMs: Date.now(), speed: SPEED });
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
    const { nowInMb: idleInMb } = await bot.memory();
    let slowestProbeInMs = 0;
    const flood = new AbortController();
    const probing = (async () => {
      while (!flood.signal.aborted) {
        const askedAt = performance.now();
        await (await fetch(`${bot.url}/healthz`, { headers: { Connection: 'close' } })).text();
        slowestProbeInMs = Math.max(slowestProbeInMs, performance.now() - askedAt);
        await setTimeout(PROBED_EACH_MS);
      }
    })();
    const messages = Array.from({ length: MESSAGES }, (_, n) =>
      personal(connector.serviceUrl, 'help', {
        conversation: { id: `a:${n}`, conversationType: 'personal', tenantId: 'tenant' },
      }),
    );
    const sentAt = performance.now();
    await Promise.all(
      messages.map(async (message) => {
        // A busy machine may need longer than the time in which a message is kept or refused.
        while ((await deliver(message)) !== 200);
      }),
    );
    const acknowledgedInMs = performance.now() - sentAt;
    flood.abort();
    await probing;
    await connector.until((calls) => calls.filter(({ kind }) => kind === 'send').length >= MESSAGES);
    const takenInMb = (await bot.memory()).mostInMb - idleInMb;
    const says = saysOf(connector.calls);
    assert.equal(says.length, MESSAGES);
    assert.deepEqual([...new Set(says)], ['answer help']);
    assert.equal(new Set(connector.calls.map(({ conversation }) => conversation)).size, MESSAGES);
    assert.ok(acknowledgedInMs < SLOWEST_IN_MS, `acknowledged after ${acknowledgedInMs.toFixed(0)} ms`);
    assert.ok(slowestProbeInMs < SLOWEST_IN_MS, `a probe took ${slowestProbeInMs.toFixed(0)} ms`);
    assert.ok(takenInMb < MOST_MEMORY_IN_MB, `${takenInMb.toFixed(0)} MB above idle`);
  });
});
