import { Client } from 'pg';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { emptied } from './emptied.ts';
import { type PostgresqlServer, startPostgresql } from './postgresql-server.ts';

/** Of this process, for all files that it runs; a server takes seconds to start, and a database on it some milliseconds. */
let server: Promise<PostgresqlServer> | null = null;
let databases = 0;

/**
 * An empty database on a server, as in production: the embedded store takes ten times as long for the same statements, though it carries them out one
 * by one, which a test that moves the clock on by hand may rely on.
 */
export async function freshDatabase(): Promise<Database> {
  server ??= startPostgresql();
  const { url } = await server;
  databases += 1;
  const name = `test_${databases}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return openDatabase({ databaseUrl: Object.assign(new URL(url), { pathname: name }).href });
}

/** One embedded database for the tests of a `describe`, empty before each of them; `open`: another one. */
export function testDatabase(open = () => openDatabase({ dataDir: null })): () => Database {
  let database: Database | null = null;
  before(async () => {
    database = await open();
  });
  beforeEach(() => database && emptied(database));
  after(() => database?.close());
  return () => database ?? assertOpen();
}

function assertOpen(): never {
  throw new Error('the test database is open only while tests run');
}
