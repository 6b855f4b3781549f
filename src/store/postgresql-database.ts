import { Pool } from 'pg';
import type { Database } from './sql-session.ts';

/** A PostgreSQL server cannot keep a caller waiting longer than this, in milliseconds, for a connection or a statement. */
const PATIENCE_IN_MS = 10_000;

/** A pool of connections to the server `databaseUrl` names. Nothing is connected before the first statement. */
export function openPostgresql(databaseUrl: string): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: PATIENCE_IN_MS,
    query_timeout: PATIENCE_IN_MS,
  });
  // An idle connection that the server drops is reported here and replaced at the next statement, which reports what
  // is still wrong; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    query: async (sql, parameters = []) => (await pool.query(sql, [...parameters])).rows,
    transaction: async (work) => {
      const client = await pool.connect();
      let isBroken = false;
      try {
        await client.query('begin');
        const result = await work({
          query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows,
        });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {
          isBroken = true;
        });
        throw error;
      } finally {
        client.release(isBroken);
      }
    },
    isReady: async () => {
      try {
        await pool.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}
