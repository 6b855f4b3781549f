import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/database.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { fillDisk, makeReadOnly, mountSmallDisk, unmount } from '../support/small-disk.ts';

describe('a data directory that cannot be used', function () {
  // A store is laid out or a damaged one tried for many of them.
  this.timeout(60_000);
  let folder: string;
  /** A store as a bot leaves it. */
  let store: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'updateops-places-'));
    store = join(folder, 'store');
    await (await openDatabase({ dataDir: store })).close();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** A copy of the store with something wrong. */
  const spoiled = async (name: string, spoil: (path: string) => Promise<unknown>): Promise<string> => {
    const path = join(folder, name);
    await cp(store, path, { recursive: true });
    await spoil(path);
    return path;
  };

  interface Place {
    readonly what: string;
    readonly says: RegExp;
    make(): Promise<string>;
  }
  const PLACES: readonly Place[] = [
    {
      what: 'is a file',
      says: /is a file.*choose a directory/,
      make: async () => {
        await writeFile(join(folder, 'file'), '');
        return join(folder, 'file');
      },
    },
    {
      what: 'leads through a file',
      says: /leads through one.*choose a directory/,
      make: async () => {
        await writeFile(join(folder, 'file'), '');
        return join(folder, 'file', 'store');
      },
    },
    {
      what: 'leads in a circle',
      says: /in a circle.*another path/,
      make: async () => {
        await symlink('circle', join(folder, 'circle'));
        return join(folder, 'circle', 'store');
      },
    },
    {
      what: 'is a link to nothing',
      says: /leads nowhere.*that exists/,
      make: async () => {
        await symlink('nothing', join(folder, 'link'));
        return join(folder, 'link');
      },
    },
    {
      what: 'has a name too long',
      says: /too long.*another path/,
      make: () => Promise.resolve(join(folder, 'x'.repeat(300))),
    },
    {
      what: 'is where no directory can be made',
      says: /leads nowhere|may not write/,
      make: () => Promise.resolve('/proc/updateops'),
    },
    {
      what: 'holds something else',
      says: /no store of this product.*empty directory/,
      make: async () => {
        const path = join(folder, 'home');
        await mkdir(path);
        await writeFile(join(path, 'letter.txt'), 'keep me');
        return path;
      },
    },
    {
      what: 'is of an older PostgreSQL',
      says: /PostgreSQL 16 wrote it.*reads PostgreSQL 18.*run the release/,
      make: () => spoiled('older', (path) => writeFile(join(path, 'PG_VERSION'), '16\n')),
    },
    {
      what: 'has an empty version',
      says: /of no version wrote it/,
      make: () => spoiled('unversioned', (path) => writeFile(join(path, 'PG_VERSION'), '')),
    },
    {
      what: 'belongs to a PostgreSQL server',
      says: /of a PostgreSQL server.*DATABASE_URL/,
      make: () => spoiled('server', (path) => writeFile(join(path, 'postmaster.pid'), '4711\n/data\n')),
    },
    {
      what: 'has a damaged control file',
      says: /damaged.*backup/,
      make: () =>
        spoiled('damaged', (path) => writeFile(join(path, 'global', 'pg_control'), Buffer.alloc(8_192, 7))),
    },
    {
      what: 'has lost its tables',
      says: /damaged.*backup/,
      make: () => spoiled('lost', (path) => rm(join(path, 'base'), { recursive: true })),
    },
    {
      what: 'has a table overwritten',
      says: /damaged.*backup/,
      make: () =>
        spoiled('overwritten', async (path) => {
          const base = join(path, 'base', '5');
          for (const file of await readdir(base)) await writeFile(join(base, file), Buffer.alloc(8_192, 7));
        }),
    },
  ];
  for (const { what, says, make } of PLACES)
    it(`because it ${what} is refused by name, with reason and fix in one line`, async () => {
      const path = await make();
      for (const namedBy of ['--data', 'UPDATEOPS_DATA_DIR'])
        await assert.rejects(openDatabase({ dataDir: path, namedBy }), (error: unknown) => {
          assert.ok(error instanceof StoreError, String(error));
          assert.ok(error.message.startsWith(`${namedBy}: ${path} cannot be used: `), error.message);
          assert.match(error.message, says);
          assert.doesNotMatch(error.message, /\n/);
          return true;
        });
    });

  it('is made with what is missing above it', async () => {
    const path = join(folder, 'new', 'newer', 'newest');
    const database = await openDatabase({ dataDir: path });
    await database.close();
    assert.equal((await stat(path)).mode & 0o777, 0o700);
  });

  it('is left as it was where it holds something else', async () => {
    assert.deepEqual(await readdir(join(folder, 'home')), ['letter.txt']);
  });
});

describe('a data directory on a disk of its own', function () {
  this.timeout(60_000);
  let disk: string;
  beforeEach(async function () {
    disk = await mkdtemp(join(tmpdir(), 'updateops-disk-'));
    if (!mountSmallDisk(disk)) this.skip();
  });
  afterEach(async () => {
    unmount(disk);
    await rm(disk, { recursive: true, force: true });
  });

  it('is refused where the disk is full, new or not, and taken when there is room', async () => {
    const [old, another] = [join(disk, 'old'), join(disk, 'another')];
    await (await openDatabase({ dataDir: old })).close();
    await fillDisk(join(disk, 'filler'));
    for (const dataDir of [old, another])
      await assert.rejects(openDatabase({ dataDir }), /cannot be used: its disk is full; make room/);
    await rm(join(disk, 'filler'));
    for (const dataDir of [old, another]) await (await openDatabase({ dataDir })).close();
  });

  it('is refused where the disk is read-only, new or not', async () => {
    const [old, another] = [join(disk, 'old'), join(disk, 'another')];
    await (await openDatabase({ dataDir: old })).close();
    makeReadOnly(disk);
    for (const dataDir of [old, another])
      await assert.rejects(
        openDatabase({ dataDir }),
        /cannot be used: its file system is read-only; mount it/,
      );
  });
});

describe('a data directory whose first start was cut short', () => {
  it('is laid out anew', async () => {
    const path = await mkdtemp(join(tmpdir(), 'updateops-unfinished-'));
    try {
      await writeFile(join(path, '.unfinished'), '');
      await writeFile(join(path, 'PG_VERSION'), '18\n');
      await mkdir(join(path, 'base'));
      const database = await openDatabase({ dataDir: path });
      assert.equal(await database.trouble(), null);
      await database.close();
      assert.ok(!(await readdir(path)).includes('.unfinished'));
    } finally {
      await rm(path, { recursive: true, force: true });
    }
  });
});
