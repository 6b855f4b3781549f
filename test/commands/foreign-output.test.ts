import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const SOURCE = import.meta.resolve('../../src/commands/foreign-output.ts');

/** Runs `script` in a process whose streams belong to the log `log`. */
function run(script: string) {
  const program = `import pino from 'pino';
    import { takeForeignOutput } from ${JSON.stringify(SOURCE)};
    const log = pino();
    const output = takeForeignOutput(log);
    ${script}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return {
    status,
    stderr,
    lines: lines.map((line) => JSON.parse(line) as { msg: string; code?: string }),
  };
}

describe('output that is not of the log', () => {
  const WAYS: Readonly<Record<string, string>> = {
    'console.log': "console.log('secret %s', 1);",
    'console.error with an error': "console.error(new Error('secret'));",
    'console.table': "console.table([{ a: 'secret' }]);",
    'console.trace': "console.trace('secret');",
    'a function taken from the console': "const { warn } = console; warn('secret');",
    'standard error itself': "process.stderr.write('secret\\n');",
    'standard output with a callback':
      "await new Promise((done) => process.stdout.write('secret', 'utf8', done));",
    'a warning of Node': "process.emitWarning('secret'); await new Promise(setImmediate);",
  };
  for (const [way, script] of Object.entries(WAYS))
    it(`becomes a line that quotes nothing: ${way}`, () => {
      const { status, stderr, lines } = run(script);
      assert.deepEqual([status, stderr, lines.length], [0, '', 1]);
      assert.match(lines[0]?.msg ?? '', /wrote past the log|Node warned/);
      assert.doesNotMatch(JSON.stringify(lines), /secret/);
    });

  it('is told once of each place, however often it writes', () => {
    const { lines } = run("for (let i = 0; i < 1000; i += 1) console.error(i);\nconsole.error('elsewhere');");
    assert.equal(lines.length, 2);
  });

  for (const [what, script] of [
    ['thrown', "setImmediate(() => { throw new Error('secret'); });"],
    ['rejected', "void Promise.reject(new Error('secret'));"],
    ['rejected with no error', "void Promise.reject('secret');"],
  ] as const)
    it(`of an error that is ${what} and nobody catches is one line, and the process ends with 1`, () => {
      const { status, stderr, lines } = run(script);
      assert.deepEqual([status, stderr, lines.length], [1, '', 1]);
      assert.equal(lines[0]?.code, 'BUG_UNEXPECTED');
      assert.doesNotMatch(JSON.stringify(lines), /secret/);
    });

  it('is as it was when it is given back', () => {
    const { stderr, lines } = run("output.giveBack(); console.error('plain'); log.info('done');");
    assert.equal(stderr, 'plain\n');
    assert.equal(lines.length, 1);
  });
});
