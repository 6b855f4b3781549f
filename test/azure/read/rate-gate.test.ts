import assert from 'node:assert/strict';
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import { RateGate, TurnRefused } from '../../../src/azure/read/rate-gate.ts';
import { windowQuota } from '../../../src/azure/read/window-quota.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { handClock } from '../../support/hand-clock.ts';

const ASKERS = { a: {}, b: {} };

function reply(status: number, headers: Readonly<Record<string, string>> = {}): PipelineResponse {
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  return { request, status, headers: createHttpHeaders(headers) };
}

/** A gate of two requests a second on a clock that is moved by hand, and who has come through it in which order. */
function gateOf({ mostAtOnce = 99, chance = 0, requests = 2 } = {}) {
  const clock = handClock();
  const quota = windowQuota({ requests, lengthInMs: 1_000 });
  const gate = new RateGate({ clock, chance: () => chance, quota, mostAtOnce });
  const through: string[] = [];
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    gate,
    through,
    come(name: string, isAgain = false): void {
      gate.enter(ASKERS[name[0] as keyof typeof ASKERS], isAgain).then(
        () => through.push(name),
        (error) => through.push(error instanceof TurnRefused ? `${name} refused` : String(error)),
      );
    },
    async passing(milliseconds: number): Promise<string> {
      await settled();
      for (let passed = 0; passed < milliseconds; passed += 50) {
        clock.advance(50);
        await settled();
      }
      return through.join(' ');
    },
  };
}

describe('RateGate', () => {
  it('keeps nobody waiting while the quota is free', async () => {
    const { come, passing } = gateOf({ requests: 4 });
    come('a1');
    come('a2');
    assert.equal(await passing(0), 'a1 a2');
  });

  it('lets the others through as the quota renews, the askers in turn', async () => {
    const { come, passing } = gateOf();
    for (const name of ['a1', 'a2', 'a3', 'b1']) come(name);
    assert.equal(await passing(0), 'a1');
    assert.equal(await passing(500), 'a1 a2');
    assert.equal(await passing(500), 'a1 a2 b1');
    assert.equal(await passing(500), 'a1 a2 b1 a3');
  });

  it('lets a repeated request go before those who have not been through yet', async () => {
    const { come, passing } = gateOf();
    come('a1');
    come('b1');
    come('a2', true);
    assert.equal(await passing(1_000), 'a1 a2 b1');
  });

  it('lets no more be under way at once than it may', async () => {
    const { gate, come, passing } = gateOf({ mostAtOnce: 1, requests: 10 });
    come('a1');
    come('b1');
    assert.equal(await passing(2_000), 'a1');
    gate.leave(null);
    assert.equal(await passing(0), 'a1 b1');
  });

  it('makes everybody wait as long as Azure tells one', async () => {
    const { gate, come, passing } = gateOf({ requests: 10 });
    come('a1');
    await passing(0);
    gate.leave(reply(429, { 'Retry-After': '3' }));
    come('a2');
    come('b1');
    assert.equal(await passing(2_950), 'a1');
    assert.equal(await passing(50), 'a1 a2 b1');
  });

  it('spreads the waits by chance, by a tenth at most', async () => {
    const { gate, come, passing } = gateOf({ requests: 10, chance: 0.5 });
    come('a1');
    await passing(0);
    gate.leave(reply(429, { 'Retry-After': '2' }));
    come('a2');
    assert.equal(await passing(2_050), 'a1');
    assert.equal(await passing(50), 'a1 a2');
  });

  it('refuses whoever has waited for 20 seconds', async () => {
    const { come, passing } = gateOf({ mostAtOnce: 1 });
    come('a1');
    come('a2');
    assert.equal(await passing(19_950), 'a1');
    assert.equal(await passing(50), 'a1 a2 refused');
  });

  it('refuses at once where Azure asks for more than that', async () => {
    const { gate, come, passing } = gateOf();
    come('a1');
    await passing(0);
    gate.leave(reply(429, { 'Retry-After': '21' }));
    come('a2');
    assert.equal(await passing(0), 'a1 a2 refused');
  });

  it('keeps nobody waiting where the clock is put back an hour', async () => {
    const clock = handClock();
    const quota = windowQuota({ requests: 2, lengthInMs: 1_000 });
    const gate = new RateGate({ clock, chance: () => 0, quota });
    for (let count = 0; count < 2; count += 1) {
      const entering = gate.enter(ASKERS.a);
      clock.advance(1_000);
      await entering;
    }
    clock.advance(-3_600_000);
    const entering = gate.enter(ASKERS.a).then(() => 'entered');
    clock.advance(1_000);
    assert.equal(await entering, 'entered');
  });

  it('sleeps no longer than anybody waits', async () => {
    const clock = handClock();
    const sleeps: AbortSignal[] = [];
    const gate = new RateGate({
      clock: {
        now: () => clock.now(),
        sleep: (milliseconds, signal) => {
          if (signal) sleeps.push(signal);
          return clock.sleep(milliseconds);
        },
      },
      chance: () => 0,
      quota: windowQuota({ requests: 10, lengthInMs: 1_000 }),
      mostAtOnce: 1,
    });
    await gate.enter(ASKERS.a);
    const waiting = gate.enter(ASKERS.b);
    assert.deepEqual(
      sleeps.map(({ aborted }) => aborted),
      [false],
    );
    gate.leave(null);
    await waiting;
    assert.deepEqual(
      sleeps.map(({ aborted }) => aborted),
      [true],
    );
  });

  it('is open on a clock that stands still, where no time passes', async () => {
    const clock = new VirtualClock(new Date('2026-11-20T09:00:00Z'));
    const quota = windowQuota({ requests: 1, lengthInMs: 1_000 });
    const gate = new RateGate({ clock, chance: () => 0, quota, mostAtOnce: 1 });
    for (let count = 0; count < 3; count += 1) await gate.enter(ASKERS.a);
    assert.equal(clock.now().toISOString(), '2026-11-20T09:00:00.000Z');
  });
});
