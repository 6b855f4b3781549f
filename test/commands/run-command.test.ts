import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
    [['serve'], /MicrosoftAppId \(CFG_MISSING\).*DATABASE_URL \(CFG_MISSING\)/s],
  ];
  for (const [args, message] of refused)
    it(`ends with 2 and says why on standard error alone: ${args.join(' ') || 'nothing'}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.match(stderr, message);
      assert.deepEqual([status, stdout], [2, '']);
    });

  it('hands on the exit code and prints nothing but the answer', () => {
    const { status, stdout, stderr } = run('ask', '--json', '--parse-only', 'colorless green ideas');
    assert.deepEqual([status, stderr], [3, '']);
    assert.equal((JSON.parse(stdout) as { intent: string }).intent, 'unknown');
  });
});
