import { Client, Pool } from 'pg';
import type { Database, SqlSession } from './sql-session.ts';
import { writingTrouble } from './writing-trouble.ts';

/** A PostgreSQL server cannot keep a caller waiting longer than this, in milliseconds, for a connection or a statement. */
const PATIENCE_IN_MS = 10_000;

/** A pool of connections to the server `databaseUrl` names. Nothing is connected before the first statement. */
export function openPostgresql(databaseUrl: string, patienceInMs = PATIENCE_IN_MS): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: PATIENCE_IN_MS,
    query_timeout: patienceInMs,
  });
  // An idle connection that the server drops is reported here and replaced at the next statement, which reports what
  // is still wrong; without a listener it would end the process.
  pool.on('error', () => undefined);
  const session: SqlSession = {
    query: async (sql, parameters = []) => (await pool.query(sql, [...parameters])).rows,
  };
  return {
    ...session,
    transaction: (work) => inTransaction(databaseUrl, work),
    trouble: () => writingTrouble(session),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(databaseUrl: string, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_IN_MS });
  // A connection lost between two statements is reported by the next one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    // The server may have a limit of its own for this user.
    await client.query('set local statement_timeout = 0');
    const result = await work({
      query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows,
    });
    await client.query('commit');
    return result;
  } finally {
    // What is not committed by then is rolled back by the server.
    await client.end();
  }
}
