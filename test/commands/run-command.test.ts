import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bugLine } from '../../src/commands/bug-line.ts';
import { systemTrouble } from '../../src/commands/system-trouble.ts';
import { lockDirectory } from '../../src/store/directory-lock.ts';
import { scratchFiles } from './support/asked.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The frame of a stack. */
const STACK = /\n\s+at /;

/** Runs the product as a person does, with nothing of the caller's environment. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: {},
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  const files = scratchFiles();
  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /no command.*ask, start, audit, serve, sandbox/],
    [['aks', 'help'], /aks: not a command/],
    [['__proto__'], /__proto__: not a command/],
    [['constructor'], /constructor: not a command/],
    [['toString'], /toString: not a command/],
    [['ask', '--now', '5', 'help'], /--now: 5 is not a date-time; .*2026-11-20T09:00:00Z/],
    [['ask', '--now', 'March 7', 'help'], /--now: March 7 is not a date-time/],
    [['start', '--colour'], /colour/],
    [['sandbox', 'demo'], /demo/],
    [['serve', '--world', 'demo'], /--world/],
    [['ask', '--batch', '/'], /--batch: \/ cannot be read/],
    [['ask', '--batch', '/dev/zero'], /--batch: \/dev\/zero cannot be read .*device/],
    [['ask', '--world', '/dev/zero', 'help'], /\/dev\/zero is not a world.*device/s],
    [['sandbox', '--world', '/'], /cannot be read/],
    [['start', '--no-playground', '--world', MAIN], /is not a world/],
    [['ask', '--json'], /no question.*\n\nnpm run ask/s],
    [['ask', '--world', 'atlantis', 'help'], /--world: .*atlantis/],
    [['start', '--no-playground', '--sandbox-port', '70000'], /--sandbox-port: 70000 .*0 to 65535/],
    [['serve'], /MicrosoftAppId \(CFG_MISSING\).*DATABASE_URL \(CFG_MISSING\)/s],
  ];
  for (const [args, message] of refused)
    it(`ends with 2 and says why on standard error alone: ${args.join(' ') || 'nothing'}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, STACK);
      assert.deepEqual([status, stdout], [2, '']);
    });

  for (const [what, world] of [
    ['is not there', () => 'atlantis'],
    ['is none', () => files.write('none.yaml', 'now: never')],
  ] as const)
    it(`lays out no directory for a world that ${what}`, () => {
      const data = join(tmpdir(), `updateops-not-made-${process.pid}`);
      const { status } = run('start', '--no-playground', '--world', world(), '--data', data);
      assert.deepEqual([status, existsSync(data)], [2, false]);
    });

  for (const name of ['ask', 'start', 'serve', 'sandbox'])
    it(`explains every option and exit code of ${name}`, () => {
      const { status, stdout } = run(name, '--help');
      assert.equal(status, 0);
      const [usage = '', explained = ''] = stdout.split('\n\n', 2);
      for (const [option] of usage.matchAll(/--[a-z-]{2,}/g))
        assert.match(explained, new RegExp(`^${option}[ |]`, 'm'));
      assert.match(stdout, /Ends with 0 .*2 when it cannot start/);
    });

  const HEAD = 'now: 2026-11-20T09:00:00Z\ntenantId: t\n';
  const hostile: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    [
      'aliases.yaml',
      `${HEAD}activityLog:\n  - { eventTimestamp: now, ${Array.from(
        { length: 9 },
        (_, level) =>
          `l${level}: &a${level} [${Array(9)
            .fill(level === 0 ? 'x' : `*a${level - 1}`)
            .join(', ')}]`,
      ).join(', ')} }\n`,
      /aliases/,
    ],
    ['faults.json', `{"now":"x","tenantId":1,"resources":[${'{"id":1},'.repeat(10_000)}{}]}`, /and \d+ more/],
    ['deep.yaml', `${HEAD}activityLog: ${'? '.repeat(50_000)}`, /too deeply/],
  ];
  for (const [name, text, message] of hostile)
    for (const command of [['ask', 'help'], ['start', '--no-playground'], ['sandbox']])
      it(`refuses ${name} in ${command[0]} by what is wrong with it, within bounds`, () => {
        const { status, stdout, stderr } = run(...command, '--world', files.write(name, text));
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, STACK);
        assert.ok(stderr.length < 100_000, `${stderr.length} characters`);
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

  it('takes one sentence for a port that is taken or forbidden', () => {
    const trouble = (code: string) =>
      systemTrouble(Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen', port: 80 }));
    assert.equal(trouble('EADDRINUSE'), 'port 80: the port is taken by another program; choose another');
    assert.equal(trouble('EACCES'), 'port 80: this account may not listen on it; choose a port above 1023');
    assert.equal(trouble('EMFILE'), 'port 80: listen EMFILE');
    assert.equal(systemTrouble(Object.assign(new Error('x'), { code: 'EACCES', syscall: 'open' })), null);
  });

  it('ends without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, [MAIN, 'ask', '--json', ...Array<string>(50).fill('help')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
    });
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.deepEqual([await once(child, 'close'), said], [[0, null], []]);
  });

  it('stops what it serves when nobody reads on', async () => {
    const child = spawn(process.execPath, [MAIN, 'sandbox', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
    });
    child.stdout.destroy();
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    assert.deepEqual([await once(child, 'close'), said], [[0, null], []]);
  });

  it('says on one line what nobody foresaw, and where', () => {
    const line = bugLine(new TypeError('a\n    at b'));
    assert.match(
      line,
      /^BUG_UNEXPECTED TypeError: a at b \(test\/commands\/run-command\.test\.ts:\d+:\d+\)$/,
    );
    assert.equal(bugLine('x'), 'BUG_UNEXPECTED x');
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
