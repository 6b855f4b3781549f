import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock.ts';
import { makeDirectory } from './make-directory.ts';
import { type DataDirectory, refusedDirectory } from './unusable-directory.ts';

/** The major version of PostgreSQL that PGlite is: it reads the files of no other. */
const POSTGRESQL_VERSION = '18';

/** A server writes its process id here; PGlite, which is no process, a negative number. */
const SERVER_MARK = 'postmaster.pid';

/** Stands in the directory while a new store is being laid out in it. */
const UNFINISHED = '.unfinished';

/** What is no store of anybody: the lock, what is left of a probe, and what a new file system brings. */
const IGNORED = ['.lock', '.writable', 'lost+found'];

export interface ClaimedDirectory {
  /** True where a new store has to be laid out; `finish` says that it was. */
  readonly isNew: boolean;
  finish(): Promise<void>;
  release(): Promise<void>;
}

/**
 * The directory for this process alone, made where it is missing, holding either nothing or a store that this release can
 * open. A start that was killed while it laid out a new store is begun again. Rejects with a StoreError where another
 * process has it, or where it holds something else, and with the system's error where it cannot be used.
 */
export async function claimDirectory(directory: DataDirectory): Promise<ClaimedDirectory> {
  const { path } = directory;
  await makeDirectory(path);
  const lock = await lockDirectory(directory);
  const unfinished = join(path, UNFINISHED);
  try {
    let entries = await contentsOf(path);
    if (entries.includes(UNFINISHED)) {
      for (const entry of entries) await rm(join(path, entry), { recursive: true });
      entries = [];
    }
    const isNew = entries.length === 0;
    if (isNew) await writeFile(unfinished, '');
    else await checkStore(directory, entries);
    return { isNew, finish: () => rm(unfinished, { force: true }), release: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function contentsOf(path: string): Promise<readonly string[]> {
  return (await readdir(path)).filter((entry) => !IGNORED.includes(entry));
}

async function checkStore(directory: DataDirectory, entries: readonly string[]): Promise<void> {
  if (!entries.includes('PG_VERSION'))
    throw refusedDirectory(
      directory,
      'it holds files that are no store of this product',
      'choose an empty directory, or one that does not exist yet',
    );
  const textOf = (name: string) => readFile(join(directory.path, name), 'utf8');
  if (entries.includes(SERVER_MARK) && !(await textOf(SERVER_MARK)).startsWith('-'))
    throw refusedDirectory(
      directory,
      'it is the data directory of a PostgreSQL server',
      'name that server in DATABASE_URL, or choose another directory',
    );
  const version = (await textOf('PG_VERSION')).trim();
  if (version !== POSTGRESQL_VERSION)
    throw refusedDirectory(
      directory,
      `PostgreSQL ${version.slice(0, 10) || 'of no version'} wrote it and this release reads PostgreSQL ${POSTGRESQL_VERSION}`,
      'run the release that wrote it, or choose another directory',
    );
}
