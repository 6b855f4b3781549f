import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/store/database.ts';
import { lockDirectory } from '../../src/store/directory-lock.ts';
import { SERVE_SETTINGS } from '../support/serve-process.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Starts the bot on a directory that it has to refuse. */
const COMMANDS = {
  '--data': (path: string) => spawned(['start', '--no-playground', '--port', '0', '--data', path], {}),
  UPDATEOPS_DATA_DIR: (path: string) => spawned(['serve'], { ...SERVE_SETTINGS, UPDATEOPS_DATA_DIR: path }),
};

function spawned(args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env, timeout: 50_000 });
}

describe('the bot on a data directory that cannot be used', function () {
  // Each test starts the product, most of them twice.
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'updateops-places-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Each spoils the directory at `path`, which is none yet; every reason is told on the store itself (`test/store/data-directory.test.ts`), each command here. */
  const PLACES: readonly (readonly [
    reason: string,
    named: keyof typeof COMMANDS,
    spoil: (path: string) => Promise<unknown>,
  ])[] = [
    ['is a file', 'UPDATEOPS_DATA_DIR', (path) => writeFile(path, '')],
    [
      'no store of this product',
      '--data',
      async (path) => {
        await mkdir(path);
        await writeFile(join(path, 'letter.txt'), 'keep me');
      },
    ],
    [
      'damaged',
      '--data',
      async (path) => {
        await (await openDatabase({ dataDir: path })).close();
        await writeFile(join(path, 'global', 'pg_control'), Buffer.alloc(8_192, 7));
      },
    ],
  ];
  for (const [reason, named, spoil] of PLACES)
    it(`named by ${named} ends with 2, one sentence and no stack: ${reason}`, async () => {
      const path = join(folder, `${reason} ${named}`);
      await spoil(path);
      const { status, stdout, stderr } = COMMANDS[named](path);
      assert.deepEqual([status, stdout], [2, ''], stderr.slice(0, 500));
      assert.match(stderr, new RegExp(`^${named}: .*${named} cannot be used: .*${reason}.*; .+\n$`));
    });

  it('which another process has ends with 2 and names it', async () => {
    const path = await mkdtemp(join(folder, 'locked-'));
    const lock = await lockDirectory({ path, namedBy: '--data' });
    const { status, stderr } = COMMANDS.UPDATEOPS_DATA_DIR(path);
    await lock.release();
    assert.equal(status, 2);
    assert.match(stderr, /^UPDATEOPS_DATA_DIR: .*in use by another process; stop that one/);
  });

  for (const path of ['', ' \t'])
    it(`named "${path}" ends with 2 and names the setting`, () => {
      const [byOption, bySetting] = [COMMANDS['--data'](path), COMMANDS.UPDATEOPS_DATA_DIR(path)];
      assert.deepEqual([byOption.status, bySetting.status], [2, 2]);
      assert.match(byOption.stderr, /^--data: is blank; write a directory/);
      assert.match(bySetting.stderr, /UPDATEOPS_DATA_DIR/);
    });
});
