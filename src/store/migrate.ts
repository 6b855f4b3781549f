import { z } from 'zod';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Database } from './sql-session.ts';
import { StoreError } from './store-error.ts';

/** Names the advisory lock under which one replica at a time changes the schema; any constant of our own. */
const SCHEMA_LOCK = 7_023_911;

const latestRow = z.tuple([z.object({ number: z.number().int().nullable() })]);

/**
 * Brings the schema up to the last of `migrations`, each step once, all in one transaction: it is changed whole or not
 * at all. Rejects with a StoreError (CFG_INVALID) where a later release has already changed it further.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    await session.query(`create table if not exists migration (
      number integer primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`);
    const [latest] = latestRow.parse(await session.query('select max(number) as number from migration'));
    const applied = latest.number ?? 0;
    if (applied > migrations.length)
      throw new StoreError(
        'CFG_INVALID',
        `the database has schema ${applied} and this release knows ${migrations.length}; run the release that wrote it, or a later one`,
      );
    for (const { number, name, statements } of migrations.slice(applied)) {
      for (const statement of statements) await session.query(statement);
      await session.query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
  });
}
