import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from '../../src/store/directory-lock.ts';
import { StoreError } from '../../src/store/store-error.ts';

const named = (path: string) => ({ path, namedBy: '--data' });

describe('the lock of a data directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'updateops-lock-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('keeps a second holder out until it is released, and says which directory is in use', async () => {
    const lock = await lockDirectory(named(directory));
    await assert.rejects(lockDirectory(named(directory)), (error: unknown) => {
      assert.ok(error instanceof StoreError);
      assert.ok(error.message.includes(directory));
      return true;
    });
    await lock.release();
    await (await lockDirectory(named(directory))).release();
  });

  it('is not left behind by a process that is killed', async () => {
    const script = `import { lockDirectory } from ${JSON.stringify(import.meta.resolve('../../src/store/directory-lock.ts'))};
      await lockDirectory(${JSON.stringify(named(directory))});
      setInterval(() => undefined, 1000);
      process.stdout.write('locked');`;
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    await assert.rejects(lockDirectory(named(directory)), StoreError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockDirectory(named(directory))).release();
  });

  it('holds for a path longer than a socket can have', async () => {
    const deep = join(directory, 'x'.repeat(120));
    await mkdir(deep);
    const lock = await lockDirectory(named(deep));
    await assert.rejects(lockDirectory(named(deep)), StoreError);
    await lock.release();
  });
});
