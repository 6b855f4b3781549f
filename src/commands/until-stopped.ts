import { once } from 'node:events';

/** Resolves when the process is asked to end, by Ctrl+C or by what supervises it. */
export async function untilStopped(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
