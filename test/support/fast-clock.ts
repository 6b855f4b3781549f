import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../src/model/clock.ts';

/** A clock that runs `speed` times as fast as the machine's, from `epochInMs` on: all processes with that epoch agree on it. */
export function fastClock(epochInMs: number, speed: number): Clock {
  return {
    now: () => new Date(epochInMs + (Date.now() - epochInMs) * speed),
    sleep: (milliseconds, signal) =>
      setTimeout(milliseconds / speed, undefined, signal && { signal }).catch((error: unknown) => {
        if (signal?.aborted !== true) throw error;
      }),
  };
}
