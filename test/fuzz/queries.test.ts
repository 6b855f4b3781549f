import assert from 'node:assert/strict';
import fc from 'fast-check';
import { QUERY_NAMES, queryText } from '../../src/azure/query.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import { type RunningServer, startServer } from '../../src/sandbox/server.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { assertNoStack, fuzz } from './support/fuzz.ts';
import { hostileText } from './support/hostile-text.ts';

const WORKSPACE = worldOf('demo').workspaces[0]?.customerId ?? '';
const PATHS = [
  '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01',
  `/v1/workspaces/${WORKSPACE}/query`,
];
/** Served, not modelled, too slow, throttled, refused. Never 500: that is a crash of the sandbox. */
const STATUSES = [200, 400, 429, 501, 504];

const PIECES: readonly string[] = [
  '| ',
  '(',
  ')',
  '[',
  '{',
  '"',
  "'",
  '@"',
  '```',
  ';',
  ',',
  '//',
  '\n',
  '\u0000',
  '==',
  '!~',
  '..',
  '.show ',
  '#',
  '*',
  '-',
  'resources',
  'Heartbeat',
  'let x = ',
  'print ',
  'dynamic({"__proto__":[1,null]})',
  'datetime(9999-12-31)',
  'timespan(99999999.23:59:59)',
  '| extend a = a, a = 1',
  '| project *',
  '| summarize count() by bin(x, 0)',
  '| mv-expand properties',
  '| join kind=inner (resources) on id',
  '| union *',
  '| where id matches regex "(a+)+$"',
  '| where id matches regex "["',
  '| parse id with * "a" b:long *',
  '| order by rand()',
  '| top -1 by id',
  'range x from 1 to 1000000000 step 1',
  'range(1, 100000000)',
  'strrep("x", 100000000)',
  'toscalar(',
  'materialize(',
  'tolower(',
  'properties.a.b["c"][0]',
  'constructor',
  '9223372036854775808',
  '1e400',
  'real(nan)',
  'long(null)',
  'evaluate bag_unpack(properties)',
  'invoke f()',
  'format_datetime(now(), "yyyyyyyyyy")',
  'split(id, "")',
];

const hostileQuery = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...PIECES),
        fc.constantFrom(...QUERY_NAMES.map(queryText)),
        hostileText.map((text) => text.slice(0, 100)),
      ),
      fc.constantFrom(1, 1, 1, 1, 3, 200),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.map(([piece, times]) => piece.repeat(times)).join(' '));

describe('hostile queries', () => {
  let server: RunningServer;
  before(async () => {
    const clock = new VirtualClock(new Date(worldOf('demo').now));
    const sandbox = createSandbox(worldOf('demo'), { clock, graphDelayInMs: 0 });
    server = await startServer(sandbox, { port: 0, clock, longestQueryInMs: 300 });
  });
  after(() => server.close());

  fuzz(
    'are answered as Azure would',
    60,
    fc.tuple(fc.constantFrom(...PATHS), hostileQuery),
    async ([path, query]) => {
      const response = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer t' },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      assert.ok(STATUSES.includes(response.status), `status ${response.status}: ${text}`);
      assertNoStack(text);
      // The quota of Resource Graph is renewed.
      await fetch(`${server.url}/_sandbox/clock`, { method: 'POST', body: '{"advance":"PT5S"}' });
    },
  );
});
