import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir as preparedCluster } from '@electric-sql/pglite-prepopulatedfs';
import { lockDirectory } from './directory-lock.ts';
import type { Database, SqlSession } from './sql-session.ts';

/**
 * PGlite, a PostgreSQL inside this process, in `dataDir` or (null) in memory. A new cluster is copied from a prepared one:
 * creating it takes seconds, in which the bot could not answer.
 */
export async function openEmbedded(dataDir: string | null): Promise<Database> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = dataDir === null ? null : await lockDirectory(dataDir);
  try {
    const isNew = dataDir === null || !existsSync(join(dataDir, 'PG_VERSION'));
    const pglite = await PGlite.create({
      ...(dataDir !== null && { dataDir }),
      ...(isNew && { loadDataDir: await preparedCluster() }),
    });
    const query: SqlSession['query'] = async (sql, parameters = []) =>
      (await pglite.query(sql, [...parameters])).rows;
    let last: Promise<unknown> = Promise.resolve();
    // The process has one connection: who wants it alone waits for whoever has it.
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const working = last.then(work);
      last = working.catch(() => undefined);
      return working;
    };
    return {
      query,
      patiently: (work) =>
        inTurn(() =>
          work({
            query,
            transaction: (statements) =>
              pglite.transaction((transaction) =>
                statements({
                  query: async (sql, parameters = []) => (await transaction.query(sql, [...parameters])).rows,
                }),
              ),
          }),
        ),
      isReady: () => Promise.resolve(pglite.ready && !pglite.closed),
      close: async () => {
        await pglite.close();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}
