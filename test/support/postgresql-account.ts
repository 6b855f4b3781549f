import { readFile } from 'node:fs/promises';

/** Whom PostgreSQL runs as where the tests run as root, which it refuses. */
export interface PostgresqlAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that own nothing, in the order they are taken; every Linux has the second. */
const ACCOUNTS = ['postgres', 'nobody'];

/** Null: PostgreSQL runs as whoever runs the tests. */
export async function postgresqlAccount(): Promise<PostgresqlAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const account of ACCOUNTS) {
    const found = lines.find(([name]) => name === account);
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(`PostgreSQL refuses to run as root, and there is no account ${ACCOUNTS.join(' or ')}`);
}
