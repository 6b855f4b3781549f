import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../model/clock.ts';

/**
 * Requests that are let in before the server looks at its connections again: some milliseconds of work. After a rush that is too
 * long, as many connections are accepted between: requests do not keep them out either.
 */
const TOGETHER = 16;

/** Connections that keep coming have the server to themselves for this long. */
const LONGEST_RUSH_IN_MS = 2_000;

/** Resolves when a request may be worked on. Whoever waits is let in in the order of the calls. */
export type Entrance = () => Promise<void>;

/**
 * Lets requests in a few at a time, and only once no connection waits to be accepted. Node accepts one connection in each round
 * of its loop (https://github.com/libuv/libuv/pull/3696): if each round also worked on what has come so far, the last
 * of two thousand connections, and a probe of health among them, would wait for as many rounds of work.
 */
export function entrance(server: Server, clock: Clock): Entrance {
  const waiting: { readonly cameAtInMs: number; readonly letIn: () => void }[] = [];
  let isRush = false;
  let isOpening = false;
  server.on('connection', () => {
    isRush = true;
  });

  const isPatient = () => {
    const [first] = waiting;
    return first !== undefined && clock.now().getTime() - first.cameAtInMs < LONGEST_RUSH_IN_MS;
  };

  const open = async () => {
    isOpening = true;
    while (waiting.length > 0) {
      let rounds = 0;
      do {
        isRush = false;
        await setImmediate();
        rounds += 1;
      } while (isRush && (isPatient() || rounds < TOGETHER));
      for (const { letIn } of waiting.splice(0, TOGETHER)) letIn();
    }
    isOpening = false;
  };

  return () =>
    new Promise((letIn) => {
      waiting.push({ cameAtInMs: clock.now().getTime(), letIn });
      if (!isOpening) void open();
    });
}
