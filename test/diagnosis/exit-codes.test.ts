import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../src/commands/ask.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const RESOURCES = [virtualMachine('vm-01')];
const DOWN = [
  { api: 'resource-graph', status: 503 },
  { api: 'arm', status: 503 },
];

/** What goes wrong, the question, the exit code, and the codes of the gaps that say why. */
const ROWS: readonly (readonly [
  what: string,
  keys: object,
  question: string,
  exitCode: number,
  ...gaps: readonly string[],
])[] = [
  ['nothing', {}, 'why is vm-01 not assessed?', 0],
  ['the machine is not there', {}, 'why is vm-99 not assessed?', 0, 'AZ_NOT_FOUND'],
  ['the words mean nothing', {}, 'colourless green ideas sleep furiously', 3],
  [
    'Azure serves nothing',
    { faults: DOWN },
    'why is vm-01 not assessed?',
    4,
    'AZ_UNAVAILABLE',
    'AZ_UNAVAILABLE',
  ],
  [
    'Azure serves nothing, over the fleet',
    { faults: DOWN },
    'which machines are not assessed and why?',
    4,
    'AZ_UNAVAILABLE',
    'AZ_UNAVAILABLE',
  ],
  [
    'Azure refuses everything',
    { faults: DOWN.map((fault) => ({ ...fault, status: 403 })) },
    'vm-01 が未評価なのはなぜ?',
    4,
    'AZ_FORBIDDEN',
    'AZ_FORBIDDEN',
  ],
  [
    'Azure does not know the bot',
    { faults: DOWN.map((fault) => ({ ...fault, status: 401 })) },
    'why is vm-01 not assessed?',
    4,
    'AZ_UNAUTHENTICATED',
    'AZ_UNAUTHENTICATED',
  ],
  [
    'Resource Graph is forbidden and ARM does not answer',
    { faults: [{ api: 'resource-graph', status: 403 }, DOWN[1]] },
    'why is vm-01 not assessed?',
    4,
    'AZ_UNAVAILABLE',
    'AZ_FORBIDDEN',
  ],
  [
    'only Resource Graph is down',
    { faults: DOWN.slice(0, 1) },
    'why is vm-01 not assessed?',
    0,
    'AZ_UNAVAILABLE',
    'AZ_UNAVAILABLE',
  ],
];

describe('the exit code of ask', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'updateops-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [what, keys, question, exitCode, ...gaps] of ROWS)
    it(`${exitCode} when ${what}, with the answer as JSON`, async () => {
      const file = join(folder, 'world.json');
      writeFileSync(file, JSON.stringify(world({ resources: RESOURCES, ...keys })));
      const lines: string[] = [];
      const actual = await ask.run(['--json', '--world', file, question], {
        environment: {},
        print: (line) => lines.push(line),
      });
      assert.equal(actual, exitCode);
      const [line, ...others] = lines;
      assert.deepEqual(others, []);
      const { findings } = JSON.parse(line ?? 'null');
      const codes = findings.flatMap((finding: { gaps: readonly { code: string }[] }) =>
        finding.gaps.map(({ code }) => code),
      );
      assert.deepEqual(codes, gaps);
      if (exitCode === 4) assert.deepEqual([findings.length, findings[0].verdict], [1, 'unknown']);
    });
});
