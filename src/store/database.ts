import { openEmbedded } from './embedded-database.ts';
import { migrate } from './migrate.ts';
import { openPostgresql } from './postgresql-database.ts';
import { probeDirectory } from './probe-directory.ts';
import type { Database } from './sql-session.ts';
import { StoreError } from './store-error.ts';
import { storeTrouble } from './store-trouble.ts';
import { type DataDirectory, unusableDirectory } from './unusable-directory.ts';
import { requireFitServer, unusableServer } from './unusable-server.ts';

/**
 * `databaseUrl`: a PostgreSQL server, shared by replicas. `dataDir`: embedded, one process; null keeps it in memory, and
 * `namedBy` is the setting or option to name where it cannot be used.
 */
export type StorePlace =
  | { readonly databaseUrl: string }
  | { readonly dataDir: string | null; readonly namedBy?: string };

/**
 * An open database with the current schema. Rejects with a StoreError where the directory or the server cannot be
 * used, or a later release wrote the schema.
 */
export async function openDatabase(place: StorePlace): Promise<Database> {
  if ('databaseUrl' in place)
    return migrated(openPostgresql(place.databaseUrl), unusableServer, requireFitServer);
  const { dataDir: path, namedBy = 'UPDATEOPS_DATA_DIR' } = place;
  if (path === null) return migrated(await openEmbedded(null), (error) => error);
  const directory = { path, namedBy };
  try {
    return await migrated(await openEmbedded(directory), (error) => error);
  } catch (error) {
    throw error instanceof StoreError ? error : await unusable(directory, error);
  }
}

async function migrated(
  database: Database,
  unusable: (error: unknown) => unknown,
  check: (database: Database) => Promise<void> = () => Promise.resolve(),
): Promise<Database> {
  try {
    await check(database);
    await migrate(database);
    return database;
  } catch (error) {
    // What kept it from being used may keep it from being closed.
    await database.close().catch(() => undefined);
    throw error instanceof StoreError ? error : unusable(error);
  }
}

/** PGlite says only that it could not start: the directory may say why. */
async function unusable(directory: DataDirectory, error: unknown): Promise<StoreError> {
  if (storeTrouble(error) !== 'broken') return unusableDirectory(directory, error);
  return unusableDirectory(directory, await probeDirectory(directory.path).catch((found: unknown) => found));
}
