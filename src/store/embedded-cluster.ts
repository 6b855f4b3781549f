import { PGlite } from '@electric-sql/pglite';
import { dataDir as preparedCluster } from '@electric-sql/pglite-prepopulatedfs';
import { claimDirectory } from './claim-directory.ts';
import { layOutCluster } from './lay-out-cluster.ts';
import type { SqlSession } from './sql-session.ts';
import type { DataDirectory } from './unusable-directory.ts';

export interface EmbeddedCluster extends SqlSession {
  close(): Promise<void>;
}

/**
 * PGlite, a PostgreSQL inside this thread, in a directory or (null) in memory. A new cluster is copied from a prepared one:
 * creating it takes seconds. Rejects with a StoreError where the directory is not this process's to use, and with the
 * system's or the database's error where it cannot be used.
 */
export async function openCluster(directory: DataDirectory | null): Promise<EmbeddedCluster> {
  if (directory === null) return cluster(await PGlite.create({ loadDataDir: await preparedCluster() }));
  const claim = await claimDirectory(directory);
  try {
    if (claim.isNew) await layOutCluster(directory.path);
    const pglite = await PGlite.create({ dataDir: directory.path });
    await claim.finish();
    return cluster(pglite, claim.release);
  } catch (error) {
    await claim.release();
    throw error;
  }
}

function cluster(pglite: PGlite, release: () => Promise<void> = () => Promise.resolve()): EmbeddedCluster {
  return {
    query: async (sql, parameters = []) => (await pglite.query(sql, [...parameters])).rows,
    close: async () => {
      await pglite.close();
      await release();
    },
  };
}
