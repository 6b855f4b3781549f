import type { MovableClock } from '../../src/sandbox/movable-clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that runs as the machine's does, from `startInMs` at the machine's `sinceInMs` on, and jumps when told to: who sleeps until then wakes. All processes with those two, and the same jumps, agree on it. */
export function jumpingClock(startInMs: number, sinceInMs: number): MovableClock {
  let jumpedInMs = 0;
  const sleepers = new Set<Sleeper>();
  const nowInMs = () => startInMs + (Date.now() - sinceInMs) + jumpedInMs;
  return {
    now: () => new Date(nowInMs()),
    advance: (milliseconds) => {
      jumpedInMs += milliseconds;
      for (const { until, wake } of [...sleepers]) if (until <= nowInMs()) wake();
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        const sleeper = { until: nowInMs() + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
      }),
  };
}
