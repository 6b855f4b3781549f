import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type EmbeddedWorker, startEmbeddedWorker } from './embedded-worker.ts';
import { probeDirectory } from './probe-directory.ts';
import type { Database, SqlSession } from './sql-session.ts';
import type { DataDirectory } from './unusable-directory.ts';
import { writingTrouble } from './writing-trouble.ts';

/**
 * The embedded store, in a directory or (null) in memory, in a thread of its own: its statements hold up nothing else in the
 * process. Rejects with a StoreError where the directory is not this process's to use, and with the system's or the
 * database's error where it cannot be used.
 */
export async function openEmbedded(directory: DataDirectory | null): Promise<Database> {
  const worker = startEmbeddedWorker();
  try {
    await worker.call({ kind: 'open', directory });
  } catch (error) {
    await worker.ended('now');
    throw error;
  }
  return storeIn(worker, directory);
}

/** The store that is open in this thread. When the thread ends, everything that is asked of the store fails. */
export function storeIn(worker: EmbeddedWorker, directory: DataDirectory | null): Database {
  const statement: SqlSession['query'] = (sql, parameters = []) =>
    worker.call({ kind: 'query', sql, parameters });
  // The store has one session: what comes during a transaction waits until it is over. Everything else is sent as it comes.
  let free: Promise<unknown> = Promise.resolve();
  const session: SqlSession = { query: (sql, parameters) => free.then(() => statement(sql, parameters)) };
  return {
    ...session,
    transaction: (work) => {
      const done = free.then(() => inTransaction(statement, work));
      free = done.catch(() => undefined);
      return done;
    },
    trouble: () =>
      writingTrouble(session, async () => {
        if (directory === null) return;
        // A directory that was deleted and made again is not the one that the store is in.
        await access(join(directory.path, 'PG_VERSION'));
        await probeDirectory(directory.path);
      }),
    close: () => free.then(() => closed(worker)),
  };
}

async function inTransaction<T>(
  statement: SqlSession['query'],
  work: (session: SqlSession) => Promise<T>,
): Promise<T> {
  let isOver = false;
  await statement('begin');
  try {
    const result = await work({
      query: (sql, parameters) =>
        isOver ? Promise.reject(new Error('the transaction is over')) : statement(sql, parameters),
    });
    isOver = true;
    await statement('commit');
    return result;
  } catch (error) {
    isOver = true;
    // Where the rollback fails too, the first error says why.
    await statement('rollback').catch(() => undefined);
    throw error;
  }
}

async function closed(worker: EmbeddedWorker): Promise<void> {
  await worker.call({ kind: 'close' });
  await worker.ended('by-itself');
}
