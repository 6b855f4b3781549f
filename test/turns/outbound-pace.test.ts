import assert from 'node:assert/strict';
import { outboundPace } from '../../src/turns/outbound-pace.ts';
import { handClock } from '../support/hand-clock.ts';
import { yieldingClock } from '../support/yielding-clock.ts';

/** When each of `count` posts may go, in milliseconds from the first, into the conversations that `into` names in turn. */
async function timesOf(count: number, into: (n: number) => string): Promise<readonly number[]> {
  const clock = yieldingClock();
  const pace = outboundPace(clock);
  const startedAtInMs = clock.now().getTime();
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      await pace.turn(into(n));
      times.push(clock.now().getTime() - startedAtInMs);
    }),
  );
  return times;
}

/** The most posts in any stretch of `inMs`. */
function mostWithin(times: readonly number[], inMs: number): number {
  return Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + inMs).length));
}

describe('what is sent', () => {
  it('into one conversation keeps to seven a second and sixty in thirty seconds, and takes no longer than that', async () => {
    const times = await timesOf(150, () => 'one');
    assert.equal(mostWithin(times, 1_000), 7);
    assert.equal(mostWithin(times, 30_000), 60);
    assert.ok((times.at(-1) ?? 0) < 65_000, `${times.at(-1)} ms`);
  });

  it('into many conversations keeps to fifty a second', async () => {
    const times = await timesOf(200, (n) => `${n}`);
    assert.equal(mostWithin(times, 1_000), 50);
    assert.ok((times.at(-1) ?? 0) <= 4_000, `${times.at(-1)} ms`);
  });

  it('goes in the order in which it was asked for', async () => {
    const pace = outboundPace(yieldingClock());
    const order: number[] = [];
    const numbers = Array.from({ length: 30 }, (_, n) => n);
    await Promise.all(numbers.map((n) => pace.turn('one').then(() => order.push(n))));
    assert.deepEqual(order, numbers);
  });

  it('waits no longer where the clock is put back an hour', async () => {
    const clock = handClock();
    const pace = outboundPace(clock);
    for (let n = 0; n < 7; n += 1) await pace.turn('one');
    clock.advance(-3_600_000);
    const next = pace.turn('one').then(() => 'sent');
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1_000);
    assert.equal(await next, 'sent');
  });

  it('as a sign is left out where a card would have to wait', () => {
    const pace = outboundPace(yieldingClock());
    const free = Array.from({ length: 9 }, () => pace.isFree('one'));
    assert.deepEqual(free, [true, true, true, true, true, true, true, false, false]);
    assert.equal(pace.isFree('another'), true);
  });
});
