import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';
import { lockDirectory } from './directory-lock.ts';

/**
 * PGlite, a PostgreSQL inside this process, in `dataDir` or (null) in memory.
 * The first start of a directory creates the cluster, which takes seconds; later ones take a fraction of one.
 */
export async function openEmbedded(dataDir: string | null): Promise<Database> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = dataDir === null ? null : await lockDirectory(dataDir);
  try {
    const pglite = dataDir === null ? await PGlite.create() : await PGlite.create(dataDir);
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
