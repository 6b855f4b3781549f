import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/model/clock.ts';

/** A clock that stands still until somebody sleeps: it then moves by as much, after everything that is ready has run. */
export function yieldingClock(startsAt = '2026-11-20T09:00:00Z'): Clock {
  let nowInMs = Date.parse(startsAt);
  return {
    now: () => new Date(nowInMs),
    sleep: async (milliseconds) => {
      await setImmediate();
      nowInMs += milliseconds;
    },
  };
}
