import assert from 'node:assert/strict';
import { turnQueue } from '../../src/turns/turn-queue.ts';

/** A queue whose turns end when they are told to, and what has begun in it. */
function watchedQueue() {
  const queue = turnQueue();
  const begun: { readonly name: string; end(): void }[] = [];
  const add = (conversation: string, name: string) =>
    queue.enter(conversation).run(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      begun.push({ name, end: resolve });
      return promise;
    });
  return { queue, add, begun, names: () => begun.map(({ name }) => name) };
}

describe('turns', () => {
  it('begin in the order they came, thirty-two at once', async () => {
    const { add, begun, names, queue } = watchedQueue();
    for (let n = 0; n < 40; n += 1) add(`conversation ${n}`, `${n}`);
    assert.deepEqual(
      names(),
      Array.from({ length: 32 }, (_, n) => `${n}`),
    );
    for (let n = 0; n < 40; n += 1) {
      begun[n]?.end();
      await Promise.resolve().then(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await queue.settled();
    assert.deepEqual(
      names(),
      Array.from({ length: 40 }, (_, n) => `${n}`),
    );
  });

  it('of a crowd in one conversation leave room for those of others', () => {
    const { add, names } = watchedQueue();
    for (let n = 0; n < 50; n += 1) add('crowd', `crowd ${n}`);
    add('quiet', 'quiet');
    assert.deepEqual(names(), [...Array.from({ length: 8 }, (_, n) => `crowd ${n}`), 'quiet']);
  });

  it('wait for arrivals that are not kept yet, all but four at once', () => {
    const { queue, add, names } = watchedQueue();
    const arrivals = [queue.enter('arriving'), queue.enter('arriving')];
    for (let n = 0; n < 40; n += 1) add(`conversation ${n}`, `${n}`);
    assert.equal(names().length, 4);
    arrivals[0]?.giveBack();
    assert.equal(names().length, 4);
    arrivals[1]?.run(() => Promise.resolve());
    assert.equal(names().length, 32);
  });

  it('are held up to two hundred in one conversation and four thousand in all', () => {
    const { queue } = watchedQueue();
    for (let n = 0; n < 200; n += 1) queue.enter('crowd');
    assert.equal(queue.hasRoomFor('crowd'), false);
    assert.equal(queue.hasRoomFor('another'), true);
    const places = Array.from({ length: 3_800 }, (_, n) => queue.enter(`${n}`));
    assert.equal(queue.hasRoomFor('another'), false);
    assert.equal(queue.room(), 0);
    places[0]?.giveBack();
    assert.equal(queue.hasRoomFor('another'), true);
  });

  it('do not begin once it is stopped', async () => {
    const { queue, add, begun, names } = watchedQueue();
    for (let n = 0; n < 9; n += 1) add('crowd', `${n}`);
    queue.stop();
    for (const { end } of begun) end();
    await queue.settled();
    assert.equal(names().length, 8);
    assert.equal(queue.hasRoomFor('another'), false);
  });
});
