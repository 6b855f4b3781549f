import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir as preparedCluster } from '@electric-sql/pglite-prepopulatedfs';
import { lockDirectory } from './directory-lock.ts';
import type { Database } from './sql-session.ts';

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
    return {
      query: async (sql, parameters = []) => (await pglite.query(sql, [...parameters])).rows,
      transaction: (work) =>
        pglite.transaction((transaction) =>
          work({
            query: async (sql, parameters = []) => (await transaction.query(sql, [...parameters])).rows,
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
