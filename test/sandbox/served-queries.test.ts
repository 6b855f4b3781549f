import assert from 'node:assert/strict';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import { type RunningServer, startServer } from '../../src/sandbox/server.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { OutOfTime, withinTime } from '../../src/sandbox/within-time.ts';
import { START, SUBSCRIPTION, smallWorld } from './small-world.ts';

const WORKSPACE = '33333333-3333-4333-8333-333333333333';
const LONGEST_QUERY_IN_MS = 500;
/** What stopping and answering may take on a busy machine. */
const LONGEST_WAIT_IN_MS = 2_000;

const LOGS = `/v1/workspaces/${WORKSPACE}/query`;
const GRAPH = '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01';

interface Answered {
  readonly error: { readonly code: string; readonly innererror: { readonly code: string } };
  readonly tables: readonly { readonly rows: unknown }[];
}

describe('a query of a served sandbox', () => {
  let server: RunningServer;
  before(async () => {
    const clock = new VirtualClock(new Date(START));
    const workspaces = [
      {
        customerId: WORKSPACE,
        resourceId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law`,
      },
    ];
    const sandbox = createSandbox(smallWorld({ workspaces }), { clock, graphDelayInMs: 0 });
    server = await startServer(sandbox, { port: 0, clock, longestQueryInMs: LONGEST_QUERY_IN_MS });
  });
  after(() => server.close());

  async function ask(path: string, query: string) {
    const startedAt = performance.now();
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const body = (await response.json()) as Answered;
    return { status: response.status, body, tookInMs: performance.now() - startedAt };
  }

  const HOSTILE: readonly (readonly [what: string, query: string])[] = [
    [
      'joins a million rows with a million',
      'range x from 1 to 1000000 step 1 | extend k = 1 | join kind=inner (range y from 1 to 1000000 step 1 | extend k = 1) on k | count',
    ],
    [
      'expands a million rows a thousand times',
      'range x from 1 to 1000000 step 1 | mv-expand y = range(1, 1000) | count',
    ],
    ['is five million letters', 'x'.repeat(5_000_000)],
    ['adds twenty thousand numbers', `print x = ${'1 + '.repeat(20_000)}1`],
    ['doubles a text thirty times', `print s = "a" ${'| extend s = strcat(s, s) '.repeat(31)}`],
    ['makes a text of a million letters on the stack', 'print make_string(range(1, 1000000))'],
  ];
  for (const [what, query] of HOSTILE)
    it(`that ${what} is answered as Log Analytics answers what takes too long`, async () => {
      const { status, body, tookInMs } = await ask(LOGS, query);
      assert.deepEqual(
        [status, body.error.code, body.error.innererror.code],
        [504, 'GatewayTimeout', 'GatewayTimeout'],
      );
      assert.ok(tookInMs < LONGEST_WAIT_IN_MS, `${tookInMs} ms`);
    });

  it('is answered as ARM answers what takes too long, by Resource Graph', async () => {
    const doubled = '| extend s = strcat(s, s) '.repeat(31);
    const { status, body, tookInMs } = await ask(GRAPH, `resources | extend s = "a" ${doubled}`);
    assert.deepEqual([status, body.error.code], [504, 'GatewayTimeout']);
    assert.ok(tookInMs < LONGEST_WAIT_IN_MS, `${tookInMs} ms`);
  });

  const HARMLESS: readonly (readonly [what: string, query: string, status: number])[] = [
    [
      'nested quantifiers',
      'print "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" | where print_0 matches regex "^(a+)+$"',
      200,
    ],
    ['five thousand parentheses', `print ${'('.repeat(5_000)}1${')'.repeat(5_000)}`, 400],
    ['fifty thousand parentheses', `print ${'('.repeat(50_000)}1${')'.repeat(50_000)}`, 400],
    ['a management command', '.show tables', 400],
  ];
  for (const [what, query, status] of HARMLESS)
    it(`with ${what} is answered at once`, async () => {
      const reply = await ask(LOGS, query);
      assert.equal(reply.status, status);
      assert.ok(reply.tookInMs < LONGEST_WAIT_IN_MS, `${reply.tookInMs} ms`);
    });

  it('that was stopped takes nothing from the next one', async () => {
    for (const [, query] of HOSTILE) {
      await ask(LOGS, query);
      const { status, body } = await ask(LOGS, 'print x = strlen("abc")');
      assert.deepEqual([status, body.tables[0]?.rows], [200, [[3]]]);
    }
  });
});

describe('work within a time', () => {
  it('gives its result', () =>
    assert.equal(
      withinTime(1_000, () => 7),
      7,
    ));

  it('throws what it threw', () => {
    const error = new RangeError('too long');
    assert.throws(
      () =>
        withinTime(1_000, () => {
          throw error;
        }),
      error,
    );
  });

  it('is stopped within a loop and within a regular expression', () => {
    assert.throws(() => withinTime(20, () => /^(a+)+$/.test(`${'a'.repeat(60)}!`)), OutOfTime);
    assert.throws(
      () =>
        withinTime(20, () => {
          for (;;);
        }),
      OutOfTime,
    );
  });
});
