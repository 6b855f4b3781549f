import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../model/clock.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
      if (signal?.aborted !== true) throw error;
    }),
};
