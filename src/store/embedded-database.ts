import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { dataDir as preparedCluster } from '@electric-sql/pglite-prepopulatedfs';
import { claimDirectory } from './claim-directory.ts';
import { probeDirectory } from './probe-directory.ts';
import type { Database, SqlSession } from './sql-session.ts';
import type { DataDirectory } from './unusable-directory.ts';
import { writingTrouble } from './writing-trouble.ts';

/**
 * PGlite, a PostgreSQL inside this process, in a directory or (null) in memory. A new cluster is copied from a prepared one:
 * creating it takes seconds, in which the bot could not answer. Rejects with a StoreError where the directory is not this
 * process's to use, and with the system's or the database's error where it cannot be used.
 */
export async function openEmbedded(directory: DataDirectory | null): Promise<Database> {
  const claim = directory === null ? null : await claimDirectory(directory);
  try {
    const pglite = await PGlite.create({
      ...(directory !== null && { dataDir: directory.path }),
      ...((claim?.isNew ?? true) && { loadDataDir: await preparedCluster() }),
    });
    await claim?.finish();
    const inTurn = inTurns();
    const session: SqlSession = {
      query: (sql, parameters = []) => inTurn(async () => (await pglite.query(sql, [...parameters])).rows),
    };
    return {
      ...session,
      transaction: (work) =>
        inTurn(() =>
          pglite.transaction((transaction) =>
            work({
              query: async (sql, parameters = []) => (await transaction.query(sql, [...parameters])).rows,
            }),
          ),
        ),
      trouble: () =>
        writingTrouble(session, async () => {
          if (directory === null) return;
          // A directory that was deleted and made again is not the one that the store is in.
          await access(join(directory.path, 'PG_VERSION'));
          await probeDirectory(directory.path);
        }),
      close: async () => {
        await pglite.close();
        await claim?.release();
      },
    };
  } catch (error) {
    await claim?.release();
    throw error;
  }
}

/**
 * One work after another, and a round of the event loop between two: PGlite would go through all that wait in one, and nothing
 * else would happen in the process meanwhile.
 */
function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let free: Promise<unknown> = Promise.resolve();
  return (work) => {
    const working = free.then(work);
    free = working.catch(() => undefined).then(() => setImmediate());
    return working;
  };
}
