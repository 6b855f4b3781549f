import type { SqlSession } from './sql-session.ts';
import { StoreError } from './store-error.ts';

/** What keeps a PostgreSQL server from being used, by the system's or PostgreSQL's code: the reason, and what to do. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens at its address; start it, or mend host and port'],
  ['ENOTFOUND', 'its host has no address; mend the host'],
  ['ETIMEDOUT', 'its host does not answer; open the way to it'],
  ['28P01', 'it refuses the user or the password; mend them'],
  ['28000', 'it refuses the user from this machine; allow it in pg_hba.conf'],
  ['3D000', 'it has no such database; create it, or mend the name'],
  ['42501', 'the user may not create tables; run "grant create on schema public to" that user'],
  ['25006', 'it is read-only; write the address of the primary'],
  ['53300', 'it has no connection left; raise max_connections, or let fewer replicas start'],
]);

/**
 * The oldest release that PostgreSQL itself still mended when this was written, November 2026
 * (https://www.postgresql.org/support/versioning/). The statements need `skip locked` and `on conflict`, which are older.
 */
const OLDEST_RELEASE = 15;

/** Rejects with a StoreError (CFG_INVALID) where the server is of a release, or its database in an encoding, that the bot is not for. */
export async function requireFitServer(session: SqlSession): Promise<void> {
  const [row] = (await session.query(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  )) as readonly { readonly version: string; readonly encoding: string }[];
  const release = Math.floor(Number(row?.version) / 10_000);
  if (release < OLDEST_RELEASE)
    throw unusable(
      `the server is PostgreSQL ${release}, which gets no fixes any more; PostgreSQL ${OLDEST_RELEASE} or later is needed: upgrade it, or write another server`,
    );
  if (row?.encoding !== 'UTF8')
    throw unusable(
      `its database is encoded in ${row?.encoding}, which cannot keep every text; create one with "encoding 'UTF8'"`,
    );
}

/** The driver's message may quote the address, and with it the password; its code never does. */
export function unusableServer(error: unknown): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  const reason = REASONS.get(code) ?? 'check that it runs, and the address, user and database';
  return unusable(`the PostgreSQL server cannot be used (${code}): ${reason}`);
}

function unusable(problem: string): StoreError {
  return new StoreError('CFG_INVALID', `DATABASE_URL: ${problem}`);
}
