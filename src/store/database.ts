import { openEmbedded } from './embedded-database.ts';
import { migrate } from './migrate.ts';
import { openPostgresql } from './postgresql-database.ts';
import type { Database } from './sql-session.ts';

/** `databaseUrl`: a PostgreSQL server, shared by replicas. `dataDir`: embedded, one process; null keeps it in memory. */
export type StorePlace = { readonly databaseUrl: string } | { readonly dataDir: string | null };

/**
 * An open database with the current schema. Rejects with a StoreError where the data directory belongs to another
 * process or a later release wrote the schema, and with the driver's error where the server cannot be reached.
 */
export async function openDatabase(place: StorePlace): Promise<Database> {
  const database =
    'databaseUrl' in place ? openPostgresql(place.databaseUrl) : await openEmbedded(place.dataDir);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
