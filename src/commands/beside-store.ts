import { openDatabase, type StorePlace } from '../store/database.ts';
import type { Database } from '../store/sql-session.ts';

/**
 * What `open` opens, with a store that opens in the meantime: the embedded one does so in a thread of its own, while the rest
 * is loaded. A server is awaited first, since loading would be held against its patience. What comes of it owns the store;
 * where it rejects, the store is closed.
 */
export async function besideStore<T>(
  place: StorePlace,
  open: (database: Promise<Database>) => Promise<T>,
): Promise<T> {
  const database = openDatabase(place);
  // It may fail before anybody waits for it, and waiting will tell.
  database.catch(() => undefined);
  if ('databaseUrl' in place) await database;
  try {
    return await open(database);
  } catch (error) {
    await database.then((opened) => opened.close()).catch(() => undefined);
    throw error;
  }
}
