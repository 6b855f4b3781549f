import type { Clock } from '../../src/model/clock.ts';

/** A clock that moves only when told to; sleepers wake as their time comes, or by their signal. */
export interface HandClock extends Clock {
  advance(milliseconds: number): void;
}

export function handClock(startsAt = '2026-11-20T09:00:00Z'): HandClock {
  let nowInMs = Date.parse(startsAt);
  let sleepers: { readonly wakesAtInMs: number; readonly wake: () => void }[] = [];
  return {
    now: () => new Date(nowInMs),
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        if (signal?.aborted) return wake();
        signal?.addEventListener('abort', () => wake());
        sleepers.push({ wakesAtInMs: nowInMs + milliseconds, wake });
      }),
    advance: (milliseconds) => {
      nowInMs += milliseconds;
      const due = sleepers.filter(({ wakesAtInMs }) => wakesAtInMs <= nowInMs);
      sleepers = sleepers.filter((sleeper) => !due.includes(sleeper));
      for (const { wake } of due) wake();
    },
  };
}
