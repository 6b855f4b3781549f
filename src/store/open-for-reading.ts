import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { StorePlace } from './database.ts';
import { openEmbedded } from './embedded-database.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { openPostgresql } from './postgresql-database.ts';
import type { Database } from './sql-session.ts';
import { StoreError } from './store-error.ts';
import { type DataDirectory, unusableDirectory } from './unusable-directory.ts';
import { unusableServer } from './unusable-server.ts';

const applied = z.tuple([z.object({ number: z.number().int().nullable() })]);

/**
 * The store that is there, for who only reads: nothing is laid out and no schema is changed. Rejects with a StoreError where there is none,
 * another process has it (the embedded one has room for one), or another release wrote it.
 */
export async function openForReading(place: StorePlace): Promise<Database> {
  const database = await opened(place);
  try {
    const [{ number }] = applied.parse(await database.query('select max(number) as number from migration'));
    if (number !== MIGRATIONS.length)
      throw new StoreError(
        'CFG_INVALID',
        `the database has schema ${number ?? 0} and this release reads ${MIGRATIONS.length}; start the bot of this release on it first`,
      );
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error instanceof StoreError ? error : unusable(place, error);
  }
}

function unusable(place: StorePlace, error: unknown): StoreError {
  if ('databaseUrl' in place) return unusableServer(error);
  return unusableDirectory(directoryOf(place), error);
}

async function opened(place: StorePlace): Promise<Database> {
  if ('databaseUrl' in place) return openPostgresql(place.databaseUrl);
  const directory = directoryOf(place);
  try {
    await access(join(directory.path, 'PG_VERSION'));
    return await openEmbedded(directory);
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(place, error);
  }
}

function directoryOf(place: Exclude<StorePlace, { readonly databaseUrl: string }>): DataDirectory {
  const { dataDir: path, namedBy = 'UPDATEOPS_DATA_DIR' } = place;
  if (path === null) throw new TypeError('a store in memory has no other readers');
  return { path, namedBy };
}
