import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/model/clock.ts';

/**
 * A clock that stands still until somebody sleeps: it then moves by as much, after everything that is ready has run. Who
 * sleeps with a signal gives something time, and here everything is in time: that sleep ends by its signal alone.
 */
export function yieldingClock(startsAt = '2026-11-20T09:00:00Z'): Clock {
  let nowInMs = Date.parse(startsAt);
  return {
    now: () => new Date(nowInMs),
    sleep: async (milliseconds, signal) => {
      if (signal !== undefined) return aborted(signal);
      await setImmediate();
      nowInMs += milliseconds;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
