import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDirectory } from '../../src/store/directory-lock.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Runs the product as a person does, with nothing of the caller's environment. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: {},
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /no command.*ask, start, serve, sandbox/],
    [['aks', 'help'], /aks: not a command/],
    [['ask', '--json'], /no question.*\n\nnpm run ask/s],
    [['ask', '--world', 'atlantis', 'help'], /--world: .*atlantis/],
    [['start', '--no-playground', '--sandbox-port', '70000'], /--sandbox-port: 70000 .*0 to 65535/],
    [['serve'], /MicrosoftAppId \(CFG_MISSING\).*DATABASE_URL \(CFG_MISSING\)/s],
  ];
  for (const [args, message] of refused)
    it(`ends with 2 and says why on standard error alone: ${args.join(' ') || 'nothing'}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.match(stderr, message);
      assert.deepEqual([status, stdout], [2, '']);
    });

  it('explains a command when asked to', () => {
    for (const option of ['--help', '-h']) {
      const { status, stdout, stderr } = run('ask', option);
      assert.match(stdout, /^npm run ask -- /);
      assert.deepEqual([status, stderr], [0, '']);
    }
  });

  it('leaves nothing open that would keep it from ending when a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const taken = typeof address === 'object' ? String(address?.port) : '';
    const { status, stderr } = run('start', '--no-playground', '--port', '0', '--sandbox-port', taken);
    other.close();
    assert.match(stderr, /the port is taken by another program/);
    assert.equal(status, 2);
  });

  it('says so when its data directory belongs to another process', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'updateops-'));
    const lock = await lockDirectory({ path: directory, namedBy: '--data' });
    const { status, stderr } = run('start', '--no-playground', '--port', '0', '--data', directory);
    await lock.release();
    await rm(directory, { recursive: true });
    assert.match(stderr, /in use by another process/);
    assert.equal(status, 2);
  });

  it('hands on the exit code and prints nothing but the answer', () => {
    const { status, stdout, stderr } = run('ask', '--json', '--parse-only', 'colorless green ideas');
    assert.deepEqual([status, stderr], [3, '']);
    assert.equal((JSON.parse(stdout) as { intent: string }).intent, 'unknown');
  });
});
