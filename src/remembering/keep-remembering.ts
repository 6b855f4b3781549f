import { MINUTE_IN_MS } from '../model/instant.ts';
import { type RememberingParts, rememberDue } from './remember-due.ts';

/** Whoever starts the bot wants an answer first. */
const FIRST_AFTER_IN_MS = MINUTE_IN_MS;
const ROUND_IN_MS = 5 * MINUTE_IN_MS;

/**
 * Looks at the fleet once a day, with whatever other processes share the store, until `signal` aborts: soon after the start where a day
 * was missed. A failure is told to `failed`, and a later round tries again. A look that is under way when it is to end is not waited for.
 */
export async function keepRemembering(
  parts: RememberingParts,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await parts.clock.sleep(FIRST_AFTER_IN_MS, signal);
  while (!signal.aborted) {
    const round = rememberDue(parts, signal).then(
      () => undefined,
      (error: unknown) => {
        if (!signal.aborted) failed(error);
      },
    );
    await Promise.race([round, ended]);
    await parts.clock.sleep(ROUND_IN_MS, signal);
  }
}
