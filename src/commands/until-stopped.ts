import { once } from 'node:events';
import { constants } from 'node:os';
import { systemClock } from '../config/system-clock.ts';

/** Ctrl+C under npm arrives twice, from the terminal and from npm, so many milliseconds apart at most. */
const ECHO_IN_MS = 200;

/**
 * Resolves when the process is asked to end, by Ctrl+C or by what supervises it. Asked a second time, the process ends at
 * once, with the exit code that a shell gives the signal.
 */
export async function untilStopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const askedAtInMs = systemClock.now().getTime();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (systemClock.now().getTime() - askedAtInMs > ECHO_IN_MS)
        process.exit(128 + constants.signals[signal]);
    });
}
