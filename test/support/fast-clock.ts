import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../src/model/clock.ts';

/** How many times faster than the machine's clock. */
export const SPEED = 10;

/** A clock that runs ten times as fast as the machine's, from `epochInMs` on: all processes that begin at one moment agree on it. */
export function fastClock(epochInMs: number): Clock {
  return {
    now: () => new Date(epochInMs + (Date.now() - epochInMs) * SPEED),
    sleep: (milliseconds, signal) =>
      setTimeout(milliseconds / SPEED, undefined, signal && { signal }).catch((error: unknown) => {
        if (signal?.aborted !== true) throw error;
      }),
  };
}
