import { z } from 'zod';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Database, SqlSession } from './sql-session.ts';
import { StoreError } from './store-error.ts';

/** Names the advisory lock under which one replica at a time changes the schema; any constant of our own. */
const SCHEMA_LOCK = 7_023_911;

const latestRow = z.tuple([z.object({ number: z.number().int().nullable() })]);

/**
 * Brings the schema up to the last of `migrations`, each step once and in a transaction of its own: where one fails, those
 * before it stay and the next start goes on from there. A step may take as long as it takes, and other replicas wait for
 * it. Rejects with a StoreError (CFG_INVALID) where a later release has already changed the schema further.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  let isUpToDate = false;
  while (!isUpToDate)
    isUpToDate = await database.transaction(async (session) => {
      // Of the transaction, not of the connection: a pooler between may give each transaction another connection.
      await session.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
      const next = migrations[await appliedOf(session, migrations.length)];
      if (next === undefined) return true;
      for (const statement of next.statements) await session.query(statement);
      await session.query('insert into migration (number, name) values ($1, $2)', [next.number, next.name]);
      return false;
    });
}

/** How many steps have been applied. */
async function appliedOf(session: SqlSession, known: number): Promise<number> {
  await session.query(`create table if not exists migration (
    number integer primary key,
    name text not null,
    applied_at timestamptz not null default now()
  )`);
  const [latest] = latestRow.parse(await session.query('select max(number) as number from migration'));
  const applied = latest.number ?? 0;
  if (applied > known)
    throw new StoreError(
      'CFG_INVALID',
      `the database has schema ${applied} and this release knows ${known}; run the release that wrote it, or a later one`,
    );
  return applied;
}
