import { systemClock } from '../config/system-clock.ts';

/**
 * How long what is under way may take when the process is told to stop, in milliseconds. Docker kills ten seconds after it
 * asked, Kubernetes thirty; most answers take less than three.
 */
const DRAIN_IN_MS = 8_000;

/** How long closing the rest may take after that: a database that does not answer must not keep the process. */
const CLOSING_IN_MS = 1_000;

/**
 * Closes, with a signal that aborts when what is under way has had its time, and ends the process: with 0, or with 1 where something
 * could not be closed. A timer or a connection of what was cut off would otherwise keep it alive.
 */
export async function shutDown(close: (late: AbortSignal) => Promise<void>): Promise<never> {
  const late = new AbortController();
  void systemClock.sleep(DRAIN_IN_MS).then(() => late.abort());
  const isClosed = await Promise.race([
    close(late.signal).then(
      () => true,
      () => false,
    ),
    systemClock.sleep(DRAIN_IN_MS + CLOSING_IN_MS).then(() => false),
  ]);
  process.exit(isClosed ? 0 : 1);
}
