import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { entrance } from '../../src/teams/entrance.ts';
import { handClock } from '../support/hand-clock.ts';

/** The entrance of a server to which connections come when a test says so. */
function watchedEntrance() {
  const server = new EventEmitter() as Server;
  const clock = handClock();
  const enter = entrance(server, clock);
  const inside: number[] = [];
  return {
    clock,
    inside,
    ask: (first: number, count: number) => {
      for (let n = first; n < first + count; n += 1) void enter().then(() => inside.push(n));
    },
    /** A round of the event loop, in which a connection comes or none. */
    round: async (comes: 'connection' | 'nothing') => {
      if (comes === 'connection') server.emit('connection');
      await setImmediate();
    },
  };
}

describe('requests that arrive together', () => {
  it('are let in a few at a time, in the order they came', async () => {
    const { ask, inside, round } = watchedEntrance();
    ask(0, 100);
    await round('nothing');
    assert.ok(inside.length > 0 && inside.length <= 32, `${inside.length} at once`);
    for (let n = 0; n < 20; n += 1) await round('nothing');
    assert.deepEqual(
      inside,
      Array.from({ length: 100 }, (_, n) => n),
    );
  });

  it('wait while connections come, for two seconds at most', async () => {
    const { ask, clock, inside, round } = watchedEntrance();
    for (let n = 0; n < 50; n += 1) {
      await round('connection');
      ask(n, 1);
    }
    assert.deepEqual(inside, []);
    clock.advance(2_000);
    for (let n = 0; n < 80; n += 1) await round('connection');
    assert.equal(inside.length, 50);
  });
});
