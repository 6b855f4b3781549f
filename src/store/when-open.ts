import type { Database, SqlSession } from './sql-session.ts';

/** A session of a store that is being opened: what is asked of it waits until it is. */
export function whenOpen(database: Promise<Database>): SqlSession {
  return { query: async (sql, parameters) => (await database).query(sql, parameters) };
}
