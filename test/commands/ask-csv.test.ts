import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCsv } from '../../src/commands/csv-file.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import type { Instant } from '../../src/model/instant.ts';
import { csvLine } from '../../src/render/csv.ts';
import { machineRows } from '../../src/render/machine-rows.ts';
import { REPORTS } from '../../src/reports/registry.ts';
import { reportQuestion, saidIn } from '../reports/support/report-in.ts';
import { NOW, SUBSCRIPTION, vm } from '../sandbox/providers/tenant-fixture.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';
import { asked, refusal, scratchFiles } from './support/asked.ts';

const files = scratchFiles();

function worldOf(name: string, count: number, more: object = {}): string {
  const resources = Array.from({ length: count }, (_, index) => vm(`vm-${String(index).padStart(5, '0')}`));
  const subscriptions = [{ subscriptionId: SUBSCRIPTION }];
  return files.write(
    name,
    JSON.stringify({ now: NOW, tenantId: 'tenant-1', subscriptions, resources, ...more }),
  );
}

const WORLD = worldOf('world.json', 40);
const DIRECTORY = dirname(WORLD);
const COMPLIANCE = 'which machines are not compliant?';

const FLEET_SIZE = 20;

/** What a report over a fleet, in which one schedule is assigned to a machine, comes to. */
async function rowsOfTopic(topic: string) {
  const resources = [
    ...Array.from({ length: FLEET_SIZE }, (_, index) => virtualMachine(`m-${index}`)),
    maintenanceConfiguration('weekly'),
    assignment(machineId('m-1'), 'weekly'),
  ];
  const question = reportQuestion(topic, []);
  const said = await saidIn(world({ resources }), question);
  const asker = { actor: null, locale: 'en', timeZone: null, through: 'terminal' } as const;
  const asOf = '2026-11-20T09:00:00Z' as Instant;
  return machineRows({ ...said, question, asker, azureCalls: [], asOf, tenant: 'sandbox' });
}

/** The cells of a file, read as RFC 4180 has them. */
function read(path: string): readonly (readonly string[])[] {
  const text = readFileSync(path, 'utf8');
  assert.ok(text.startsWith('\ufeff'), 'no mark for Excel');
  assert.ok(text.endsWith('\r\n'));
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('ask --csv', () => {
  it('writes every machine of a fleet, beside the answer', async () => {
    const path = join(DIRECTORY, 'fleet.csv');
    const { exitCode, lines } = await asked('--world', WORLD, '--csv', path, COMPLIANCE);
    assert.equal(exitCode, 0);
    assert.match(lines[0] ?? '', /0 of 40 machines compliant/);
    assert.equal(lines[1], `--csv: 40 rows written to ${path}.`);
    const [heading, ...rows] = read(path);
    assert.deepEqual(heading, [
      'machine',
      'name',
      'resourceGroup',
      'subscriptionId',
      'state',
      'assessedAt',
      'criticalAndSecurityMissing',
      'otherMissing',
    ]);
    assert.equal(rows.length, 40);
    assert.deepEqual(rows[0]?.slice(1, 5), ['vm-00000', 'rg-app', SUBSCRIPTION, 'not-assessed']);
  });

  it('replaces a file that is there, and says it in the language of the question', async () => {
    const path = files.write('old.csv', 'old');
    const { lines } = await asked('--world', WORLD, '--csv', path, '準拠していないマシンは?');
    assert.equal(lines[1], `--csv: 40 行を ${path} に書き込みました。`);
    assert.equal(read(path).length, 41);
  });

  it('writes whole a fleet of which a card shows some by cause', async () => {
    const path = join(DIRECTORY, 'causes.csv');
    const world = worldOf('large.json', 1_200);
    const { lines } = await asked(
      '--json',
      '--world',
      world,
      '--csv',
      path,
      'which machines are not assessed?',
    );
    const answer = JSON.parse(lines[0] ?? '') as { csv: object; text: string };
    assert.deepEqual(answer.csv, { file: path, rowCount: 1_200 });
    assert.match(answer.text, /All machines as a table: npm run ask -- --csv FILE/);
    const [heading, ...rows] = read(path);
    assert.deepEqual(heading?.slice(0, 7), [
      'machine',
      'name',
      'resourceGroup',
      'subscriptionId',
      'scenario',
      'verdict',
      'severity',
    ]);
    assert.equal(new Set(rows.map(([machine]) => machine)).size, 1_200);
  });

  for (const [question, says, printed] of [
    [
      COMPLIANCE,
      /^NOT SEARCHED: .* after vm-00999/,
      /1000 rows written to .* It is not complete: its first line says what/,
    ],
    [
      '準拠していないマシンは?',
      /^検索できなかった範囲: .*vm-00999 より後のマシン/,
      /1000 行を .*一部のみの一覧です。.*先頭の 1 行/,
    ],
  ] as const)
    it(`says in the file where the list of machines broke off: ${question}`, async () => {
      const path = join(DIRECTORY, 'part.csv');
      const faults = [
        { api: 'resource-graph', latencyInMs: 1, times: 1 },
        { api: 'resource-graph', status: 403 },
      ];
      const world = worldOf('part.json', 1_200, { faults });
      const { lines } = await asked('--world', world, '--csv', path, question);
      assert.match(lines[1] ?? '', printed);
      const [, first, ...rows] = read(path);
      assert.deepEqual([first?.[0], rows.length], ['', 1_000]);
      assert.match(first?.[1] ?? '', says);
    });

  for (const [what, question] of [
    ['one machine that a report is about', 'what is missing on vm-00001?'],
    ['one machine of a report without a row', 'which patch mode is vm-00001 in?'],
    ['what was found of one', 'why is vm-00001 not assessed?'],
  ] as const)
    it(`writes ${what}`, async () => {
      const path = join(DIRECTORY, 'one.csv');
      await asked('--world', WORLD, '--csv', path, question);
      const [heading, ...rows] = read(path);
      assert.deepEqual([heading?.[1], rows[0]?.[1], rows.length], ['name', 'vm-00001', 1]);
    });

  it('writes nothing where an answer has no row of a machine, and says so', async () => {
    const path = join(DIRECTORY, 'none.csv');
    const { exitCode, lines } = await asked('--world', WORLD, '--csv', path, 'help');
    assert.deepEqual(
      [exitCode, lines[1]],
      [0, `--csv: the answer has no row of a machine; ${path} was not written.`],
    );
    assert.equal(existsSync(path), false);
  });

  it('refuses a place that cannot be written to before it asks anything', async () => {
    mkdirSync(join(DIRECTORY, 'taken'));
    for (const [path, reason] of [
      [join(DIRECTORY, 'nowhere', 'a.csv'), /cannot be written \(.*no such file or directory/],
      [join(DIRECTORY, 'taken'), /is a directory; name a file/],
      [join(WORLD, 'a.csv'), /cannot be written \(/],
    ] as const) {
      const error = await refusal(['--world', WORLD, '--csv', path, COMPLIANCE]);
      assert.ok(error instanceof UsageError);
      assert.match(error.message, reason);
    }
    assert.throws(() => writeCsv(join(DIRECTORY, 'nowhere', 'a.csv'), []), UsageError);
  });

  it('takes one question, and answers it', async () => {
    const path = join(DIRECTORY, 'a.csv');
    const batch = files.write('batch.ndjson', '{"id":"1","question":"help"}');
    for (const args of [
      ['--csv', path, COMPLIANCE, COMPLIANCE],
      ['--csv', path, '--batch', batch],
      ['--csv', path, '--parse-only', COMPLIANCE],
    ])
      assert.match(String(await refusal(args)), /--csv: /);
  });

  it('has a row of every machine in every report over a fleet', async () => {
    // Of several machines the one is their findings, and the other a summary.
    const listsNone = ['machine-overview', 'digest-now'];
    for (const { topic } of REPORTS.filter(({ topic }) => !listsNone.includes(topic.id))) {
      const path = join(DIRECTORY, `${topic.id}.csv`);
      const rows = await rowsOfTopic(topic.id);
      assert.equal(rows.length, FLEET_SIZE, topic.id);
      writeCsv(path, rows);
      assert.equal(read(path).length, FLEET_SIZE + 1);
    }
  });
});

describe('a line of comma-separated values', () => {
  for (const [cells, line] of [
    [['a', 1, true, null], '"a","1","true",""'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"'],
    [['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'], `"'=1+1","'+1","'-1","'@SUM(A1)","'\t=1"`],
    [['＝1+1', '＋1', '－1', '＠x'], `"'＝1+1","'＋1","'－1","'＠x"`],
    [[-1, 'a=b', '不足'], '"-1","a=b","不足"'],
  ] as const)
    it(line, () => assert.equal(csvLine(cells), line));
});
