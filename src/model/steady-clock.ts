import type { Clock } from './clock.ts';

/**
 * The clock of what counts how much may be done in a time: where `clock` is put back, this one goes on from where it was, so that nothing
 * that was just done lies an hour ahead, and whoever waits for its time waits no hour longer.
 */
export function steadyClock(clock: Clock): Clock {
  let latestInMs = Number.NEGATIVE_INFINITY;
  let putBackInMs = 0;
  return {
    isStill: clock.isStill === true,
    now: () => {
      const nowInMs = clock.now().getTime() + putBackInMs;
      putBackInMs += Math.max(0, latestInMs - nowInMs);
      latestInMs = Math.max(latestInMs, nowInMs);
      return new Date(latestInMs);
    },
    sleep: (milliseconds, signal) => clock.sleep(milliseconds, signal),
  };
}
