import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../../src/commands/audit.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { type AuditEvent, appendAudit } from '../../src/store/audit.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { SqlSession } from '../../src/store/sql-session.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const AT = new Date('2026-11-20T09:00:00Z');

const EVENTS: readonly AuditEvent[] = [
  { at: AT, kind: 'requested', deed: 'deed-1', actor: AOI, detail: { action: 'assess-now' } },
  { at: AT, kind: 'calling', deed: 'deed-1', actor: null, detail: { path: '/a, "b"\nc' } },
  { at: AT, kind: 'answered', deed: 'deed-1', actor: '=HYPERLINK("https://x.example")', detail: {} },
  { at: AT, kind: 'stopped', deed: '@SUM(A1)', actor: '-1+1', detail: [1] },
];

const LATER: AuditEvent = { at: AT, kind: 'settled', deed: 'deed-1', actor: null, detail: {} };

interface Run {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

describe('npm run audit', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'updateops-audit-'));
  after(() => rmSync(dataDir, { recursive: true }));

  /** Does something to the store while no command has it. */
  async function inStore(change: (session: SqlSession) => Promise<unknown>): Promise<void> {
    const database = await openDatabase({ dataDir });
    try {
      await database.transaction(change);
    } finally {
      await database.close();
    }
  }

  async function run(...args: readonly string[]): Promise<Run> {
    const lines: string[] = [];
    const exitCode = await audit.run(args, {
      environment: { UPDATEOPS_DATA_DIR: dataDir },
      print: (line) => lines.push(line),
    });
    return { exitCode, lines };
  }

  /** The chain as it was written, with what somebody did to it afterwards. */
  const chain = (tamper: (session: SqlSession) => Promise<unknown> = () => Promise.resolve()) =>
    inStore(async (session) => {
      await session.query('delete from audit');
      for (const event of EVENTS) await appendAudit(session, event);
      await tamper(session);
    });

  it('proves a whole chain, and finds by its last record what was cut off since', async () => {
    await inStore(async (session) => {
      for (const event of EVENTS) await appendAudit(session, event);
    });
    const whole = await run('verify');
    assert.match(whole.lines.join(), /^4 records, whole; the last is 4:[0-9a-f]{64}$/);
    const anchor = whole.lines[0]?.split(' ').at(-1) ?? '';
    assert.deepEqual(await run('verify', '--anchor', anchor), whole);
    await inStore((session) => appendAudit(session, LATER));
    assert.match((await run('verify', '--anchor', anchor)).lines.join(), /^5 records, whole/);
    await inStore((session) => session.query('delete from audit where number > 3'));
    assert.equal((await run('verify')).exitCode, 0);
    assert.deepEqual(await run('verify', '--anchor', anchor), {
      exitCode: 1,
      lines: ['record 4: it is not there: the chain was cut off before it'],
    });
  });

  it('names the first record that does not fit, and ends with 1', async () => {
    await chain((session) => session.query("update audit set detail = '{}' where number > 1"));
    const lines = ['record 2: altered: its hash is not over what it says'];
    assert.deepEqual(await run('verify'), { exitCode: 1, lines });
  });

  it('exports a line of JSON a record', async () => {
    await chain();
    const { exitCode, lines } = await run('export');
    assert.equal(exitCode, 0);
    const records = lines.map((line) => JSON.parse(line) as Record<string, string>);
    assert.deepEqual(
      records.map(({ number, at, kind, deed, actor, detail }) => [number, at, kind, deed, actor, detail]),
      EVENTS.map(({ kind, deed, actor, detail }, index) => [
        index + 1,
        AT.toISOString(),
        kind,
        deed,
        actor,
        JSON.stringify(detail),
      ]),
    );
    assert.deepEqual(
      records.slice(1).map(({ previous }) => previous),
      records.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it('exports comma-separated values of which none is a formula', async () => {
    await chain();
    const { exitCode, lines } = await run('export', '--csv');
    assert.equal(exitCode, 0);
    assert.equal(lines[0], 'number,at,kind,deed,actor,detail,previous,hash');
    assert.equal(lines.length, 1 + EVENTS.length);
    const cells = lines.slice(1).map((line) => line.slice(1, -1).split('","'));
    assert.deepEqual(
      cells.map(([, , , deed, actor]) => [deed, actor]),
      [
        ['deed-1', AOI],
        ['deed-1', ''],
        ['deed-1', `'=HYPERLINK(""https://x.example"")`],
        [`'@SUM(A1)`, `'-1+1`],
      ],
    );
    for (const cell of cells.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.ok(lines[2]?.includes('{""path"":""/a, \\""b\\""\\nc""}'), lines[2]);
  });

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /write verify or export/],
    [['prove'], /write verify or export/],
    [['verify', 'export'], /write verify or export/],
    [['verify', '--anchor', '4'], /--anchor: 4 is no anchor; write NUMBER:HASH/],
    [['verify', '--csv'], /--csv: .*leave it out/],
    [['export', '--anchor', `1:${'0'.repeat(64)}`], /--anchor: .*write verify/],
  ];
  for (const [args, message] of refused)
    it(`refuses ${args.join(' ') || 'nothing'}`, async () => {
      await assert.rejects(
        run(...args),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });

  it('refuses an environment that names no store', async () => {
    await assert.rejects(audit.run(['verify'], { environment: {}, print: assert.fail }), ConfigError);
  });
});
