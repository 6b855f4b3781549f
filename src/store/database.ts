import { openEmbedded } from './embedded-database.ts';
import { migrate } from './migrate.ts';
import { openPostgresql } from './postgresql-database.ts';
import type { Database } from './sql-session.ts';
import { StoreError } from './store-error.ts';

/** `databaseUrl`: a PostgreSQL server, shared by replicas. `dataDir`: embedded, one process; null keeps it in memory. */
export type StorePlace = { readonly databaseUrl: string } | { readonly dataDir: string | null };

/**
 * An open database with the current schema. Rejects with a StoreError where the data directory belongs to another
 * process, a later release wrote the schema, or the server cannot be used.
 */
export async function openDatabase(place: StorePlace): Promise<Database> {
  const database =
    'databaseUrl' in place ? openPostgresql(place.databaseUrl) : await openEmbedded(place.dataDir);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof StoreError || !('databaseUrl' in place)) throw error;
    throw unusable(error);
  }
}

/** The driver's message may quote the address, and with it the password; its code never does. */
function unusable(error: unknown): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return new StoreError(
    'CFG_INVALID',
    `DATABASE_URL: the PostgreSQL server cannot be used (${code}); check that it runs, and the address, user and database in it`,
  );
}
