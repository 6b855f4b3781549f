import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Takes no new connections, and resolves when the requests under way and then `work` are done, or when `late` aborts.
 * Connections still open then are closed.
 */
export async function drain(
  server: Server,
  work: () => Promise<void>,
  late: AbortSignal | null,
): Promise<'done' | 'cut-off'> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
    .then(work)
    .then(() => 'done' as const);
  if (late === null) return done;
  const cutOff = late.aborted ? Promise.resolve() : once(late, 'abort');
  const outcome = await Promise.race([done, cutOff.then(() => 'cut-off' as const)]);
  server.closeAllConnections();
  return outcome;
}
