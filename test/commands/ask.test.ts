import assert from 'node:assert/strict';
import { UsageError } from '../../src/commands/usage-error.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { WorldError } from '../../src/sandbox/world/world-error.ts';
import { NOW, SUBSCRIPTION, vm, vmId } from '../sandbox/providers/tenant-fixture.ts';
import { asked, parsed, refusal, scratchFiles, timeless } from './support/asked.ts';

const files = scratchFiles();

function worldWith(name: string, keys: object = {}): string {
  const world = {
    now: NOW,
    tenantId: 'tenant-1',
    subscriptions: [{ subscriptionId: SUBSCRIPTION }],
    resources: [vm('vm-01'), vm('vm-02', {}, 'deallocated'), vm('vm-03')],
    resourceGraph: {
      patchassessmentresources: [
        {
          id: `${vmId('vm-03')}/patchAssessmentResults/latest`,
          type: 'microsoft.compute/virtualmachines/patchassessmentresults',
          name: 'latest',
          properties: { status: 'Succeeded', lastModifiedDateTime: 'now-2h' },
        },
      ],
    },
    ...keys,
  };
  return files.write(`${name}.json`, JSON.stringify(world));
}

const WORLD = worldWith('world');
const DOWN = worldWith('down', {
  faults: ['arm', 'resource-graph', 'log-analytics'].map((api) => ({ api, status: 403 })),
});

const NOT_ASSESSED = 'why is vm-01 not assessed?';
const STOPPED = 'why is vm-02 not assessed?';
const HEALTHY = 'why is vm-03 not assessed?';
const GIBBERISH = 'colorless green ideas sleep furiously';

describe('ask: exit codes', () => {
  const outcomes: readonly (readonly [name: string, exitCode: number, world: string, question: string])[] = [
    ['a cause was found', 0, WORLD, STOPPED],
    ['nothing is wrong', 0, WORLD, HEALTHY],
    ['the machine does not exist', 0, WORLD, 'why is vm-99 not assessed?'],
    ['help was asked for', 0, WORLD, 'help'],
    ['the question was not understood', 3, WORLD, GIBBERISH],
    ['the question is empty', 3, WORLD, ''],
    ['Azure could not be read at all', 4, DOWN, NOT_ASSESSED],
    ['help was asked for while Azure is down', 0, DOWN, 'help'],
  ];
  for (const [name, exitCode, world, question] of outcomes)
    it(`${exitCode} and JSON when ${name}`, async () => {
      const run = await asked('--json', '--world', world, question);
      assert.equal(run.exitCode, exitCode);
      const [answer, ...others] = parsed(run);
      assert.deepEqual([answer?.question, others.length], [question, 0]);
    });

  it('is the worst of several questions', async () => {
    const run = await asked('--json', '--world', WORLD, STOPPED, GIBBERISH, 'help');
    assert.equal(run.exitCode, 3);
    assert.deepEqual(
      parsed(run).map(({ id }) => id),
      ['1', '2', '3'],
    );
  });

  it('says why when Azure could not be read', async () => {
    const [answer] = parsed(await asked('--json', '--world', DOWN, NOT_ASSESSED));
    assert.equal(answer?.findings[0]?.verdict, 'unknown');
    assert.equal(answer?.findings[0]?.gaps[0]?.code, 'AZ_FORBIDDEN');
  });
});

describe('ask: what keeps it from starting', () => {
  const broken = files.write('broken.json', '{"now":"yesterday"}');
  const badBatch = files.write(
    'bad.ndjson',
    [
      '{"id":"1","question":"help"}',
      'help',
      '',
      '{"id":2,"question":"help"}',
      '{"id":"3","locale":"fr"}',
    ].join('\n'),
  );
  const emptyBatch = files.write('empty.ndjson', '\n\n');

  const mistakes: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /no question/],
    [['--json'], /no question/],
    [['--colour', 'help'], /colour/],
    [['--locale', 'fr', 'help'], /--locale: fr .*en or ja/],
    ...[
      'yesterday',
      '5',
      '2026',
      'March 7',
      '2026-11-20',
      '2026-11-20T09:00',
      '2026-02-30T09:00:00Z',
      'now-2h',
      '',
    ].map((now): [readonly string[], RegExp] => [['--now', now, 'help'], /^--now: .*2026-11-20T09:00:00Z$/]),
    ...['somebody', '', '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c0', '__proto__'].map(
      (actor): [readonly string[], RegExp] => [
        ['--as', actor, 'help'],
        /^--as: .* is not an Entra object id; .*0f0a/,
      ],
    ),
    [['--world', 'atlantis', 'help'], /--world: .*atlantis.*demo/],
    [['--world', '../../secret', 'help'], /--world/],
    [['--batch', 'missing.ndjson', '--json'], /--batch: missing\.ndjson cannot be read/],
    [['--batch', emptyBatch, '--json'], /no question/],
    [['--batch', emptyBatch, '--json', 'help'], /--batch: .*beside it/],
    [['--live', '--world', 'demo', 'help'], /--world: --live/],
    [['--live', '--now', NOW, 'help'], /--now: --live/],
  ];
  for (const [args, message] of mistakes)
    it(`refuses ${args.join(' ').replaceAll(/\S*\//g, '') || 'nothing at all'}`, async () => {
      const error = await refusal(args);
      assert.ok(error instanceof UsageError, String(error));
      assert.match(error.message, message);
    });

  it('names every bad line of a batch at once, and answers none', async () => {
    const error = await refusal(['--batch', badBatch, '--json', '--world', WORLD]);
    assert.ok(error instanceof UsageError, String(error));
    const lines = [...error.message.matchAll(/bad\.ndjson:(\d+):/g)].map(([, line]) => line);
    assert.deepEqual(lines, ['2', '4', '5']);
  });

  it('lists the first twenty bad lines of a batch, and how many more there are', async () => {
    const path = files.write('other.ndjson', 'x\n'.repeat(10_000));
    const error = await refusal(['--batch', path, '--json']);
    assert.ok(error instanceof UsageError, String(error));
    assert.equal(error.message.split('\n').length, 22);
    assert.match(error.message, /… and 9980 more$/);
  });

  it('refuses a world that does not validate', async () => {
    assert.ok((await refusal(['--world', broken, 'help'])) instanceof WorldError);
  });

  it('refuses an Azure scope that cannot be', async () => {
    const error = await refusal(['--live', 'help'], { UPDATEOPS_SUBSCRIPTIONS: 'prod' });
    assert.ok(error instanceof ConfigError, String(error));
  });
});

describe('ask: answers', () => {
  it('name the asker that --as names, and nobody without it', async () => {
    const actor = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
    const [named] = parsed(await asked('--json', '--parse-only', '--as', actor, 'help'));
    const [nameless] = parsed(await asked('--json', '--parse-only', 'help'));
    assert.deepEqual([named?.actor, nameless?.actor], [actor, null]);
  });

  it('are JSON with the card and the text of the same answer', async () => {
    const [answer] = parsed(await asked('--json', '--world', WORLD, STOPPED));
    assert.deepEqual(
      [answer?.intent, answer?.topic, answer?.locale, answer?.tenant],
      ['diagnose', 'not-assessed', 'en', 'sandbox'],
    );
    assert.deepEqual(
      answer?.machines.map(({ name }) => name),
      ['vm-02'],
    );
    assert.deepEqual(
      [answer?.findings[0]?.verdict, answer?.findings[0]?.cause],
      ['found', 'machine-stopped'],
    );
    assert.equal(answer?.cards.length, 1);
    assert.ok(answer?.text.includes(answer.findings[0]?.says ?? '?'));
    assert.ok(answer?.azureCalls.every(({ count }) => count > 0));
    assert.equal(typeof answer?.durationInMs, 'number');
  });

  it('are plain text without --json', async () => {
    const { lines, exitCode } = await asked('--world', WORLD, STOPPED);
    assert.equal(exitCode, 0);
    assert.match(lines.join('\n'), /vm-02/);
    assert.doesNotMatch(lines.join('\n'), /^\s*\{/);
  });

  it('come in the language of the question, or in the one that is asked for', async () => {
    const localeOf = async (...args: readonly string[]) =>
      parsed(await asked('--json', '--world', WORLD, ...args))[0]?.locale;
    assert.equal(await localeOf(STOPPED), 'en');
    assert.equal(await localeOf('vm-02 が未評価なのはなぜ?'), 'ja');
    assert.equal(await localeOf('--locale', 'ja', STOPPED), 'ja');
    const [answer] = parsed(await asked('--json', '--world', WORLD, '--locale', 'ja', STOPPED));
    assert.match(answer?.findings[0]?.says ?? '', /[\p{scx=Hiragana}\p{scx=Han}]/u);
  });

  it('are given as of --now, which moves the clock and not the rows', async () => {
    const at = async (now: string) =>
      parsed(await asked('--json', '--world', WORLD, '--now', now, HEALTHY))[0];
    const [soon, later] = [await at('2026-11-20T09:00:00Z'), await at('2026-12-20T18:00:00+09:00')];
    assert.deepEqual([soon?.asOf, later?.asOf], ['2026-11-20T09:00:00Z', '2026-12-20T09:00:00Z']);
    assert.equal(soon?.findings[0]?.verdict, 'clear');
    assert.equal(later?.findings[0]?.verdict, 'found');
  });

  it('are byte-identical when they are asked for again, but for the time they took', async () => {
    const questions = [NOT_ASSESSED, STOPPED, HEALTHY, 'which machines are not assessed and why?', GIBBERISH];
    const run = () => asked('--json', '--world', WORLD, ...questions);
    const [first, second] = [await run(), await run()];
    assert.deepEqual(first.lines.map(timeless), second.lines.map(timeless));
  });

  it('do not hang on what was asked before', async () => {
    const faulty = worldWith('faulty', {
      faults: [{ api: 'resource-graph', status: 429, headers: { 'Retry-After': '30' }, times: 1 }],
    });
    const lines = ['a', 'b', 'c'].map((id, index) =>
      JSON.stringify({ id, question: [NOT_ASSESSED, STOPPED, HEALTHY][index] }),
    );
    const answersTo = async (name: string, batch: readonly string[]) => {
      const path = files.write(name, batch.join('\n'));
      const { lines: answers } = await asked('--json', '--world', faulty, '--batch', path);
      return answers.map(timeless).sort();
    };
    assert.deepEqual(
      await answersTo('there.ndjson', lines),
      await answersTo('back.ndjson', lines.toReversed()),
    );
  });
});

describe('ask --batch', () => {
  const batch = files.write(
    'batch.ndjson',
    [
      { id: 'x', question: STOPPED },
      { id: 'y', question: GIBBERISH },
      { id: 'z', question: HEALTHY, locale: 'ja' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n\n'),
  );

  it('answers line by line under the ids given, each in its own language', async () => {
    const run = await asked('--json', '--world', WORLD, '--batch', batch);
    assert.deepEqual(
      parsed(run).map(({ id, locale, intent }) => [id, locale, intent]),
      [
        ['x', 'en', 'diagnose'],
        ['y', 'en', 'unknown'],
        ['z', 'ja', 'diagnose'],
      ],
    );
  });

  it('takes a file with the mark that Windows programs begin it with, and half a character for none', async () => {
    const path = files.write('marked.ndjson', '\ufeff{"id":"1","question":"help \\ud83d"}\r\n');
    const [answer] = parsed(await asked('--json', '--world', WORLD, '--batch', path));
    assert.deepEqual([answer?.id, answer?.intent, answer?.question], ['1', 'help', 'help \ufffd']);
  });

  it('leaves it to each line to say that it was not understood', async () => {
    assert.equal((await asked('--json', '--world', WORLD, '--batch', batch)).exitCode, 0);
  });

  it('still says that Azure could not be read', async () => {
    assert.equal((await asked('--json', '--world', DOWN, '--batch', batch)).exitCode, 4);
  });
});

describe('ask --parse-only', () => {
  it('stops after understanding: no call, no finding, no card', async () => {
    const run = await asked('--json', '--parse-only', '--world', DOWN, NOT_ASSESSED);
    assert.equal(run.exitCode, 0);
    const [answer] = parsed(run);
    assert.deepEqual([answer?.intent, answer?.topic], ['diagnose', 'not-assessed']);
    assert.deepEqual([answer?.azureCalls, answer?.findings, answer?.cards], [[], [], []]);
  });

  it('shows what was understood without --json as well', async () => {
    const { lines } = await asked('--parse-only', '--world', WORLD, NOT_ASSESSED);
    assert.equal((JSON.parse(lines.join('\n')) as { topic: string }).topic, 'not-assessed');
  });

  it('ends with 3 what is not understood', async () => {
    assert.equal((await asked('--parse-only', '--world', WORLD, GIBBERISH)).exitCode, 3);
  });
});

describe('ask with the demo', () => {
  it('answers without any option', async () => {
    const { exitCode, lines } = await asked('why is vm-01 not assessed?');
    assert.equal(exitCode, 0);
    assert.match(lines.join('\n'), /vm-01/);
  });
});
