import assert from 'node:assert/strict';
import { RunningClock } from '../../../src/sandbox/running-clock.ts';
import { errorOf, fixture, NOW, vm, vmId } from '../providers/tenant-fixture.ts';

const PATH = '/providers/Microsoft.ResourceGraph/resources';

interface GraphBody {
  readonly totalRecords: number;
  readonly count: number;
  readonly resultTruncated: string;
  readonly $skipToken?: string;
  readonly data: readonly Record<string, unknown>[];
}

describe('Resource Graph', () => {
  const BAD: [what: string, body: object, status: number, details: string[]][] = [
    ['a query that does not parse', { query: 'resources | where (' }, 400, ['InvalidQuery', 'ParserFailure']],
    ...[
      'nonsense | take 1',
      'nonsense',
      'resources | join kind=inner (nonsense) on id',
      'resources | union nonsense',
      'table("nonsense") | take 1',
    ].map((query): [string, object, number, string[]] => [
      `an unknown table in ${query}`,
      { query },
      400,
      ['InvalidQuery', 'DisallowedLogicalTableName'],
    ]),
    [
      'a query that is nested too deep',
      { query: `resources | where ${'('.repeat(5000)}true${')'.repeat(5000)}` },
      400,
      ['InvalidQuery', 'ParserFailure'],
    ],
    [
      'an unknown column',
      { query: 'resources | where nope == 1' },
      400,
      ['InvalidQuery', 'QueryValidationError'],
    ],
    ['no query', {}, 400, ['InvalidRequest']],
    ['a page too large', { query: 'resources', options: { $top: 1001 } }, 400, ['InvalidRequest']],
    ['a token of its own', { query: 'resources', options: { $skipToken: 'x' } }, 400, ['InvalidSkipToken']],
    [
      'a fourth join',
      { query: `resources ${'| join kind=inner (resources) on id '.repeat(4)}` },
      400,
      ['InvalidQuery', 'QueryValidationError'],
    ],
  ];
  for (const [what, body, status, codes] of BAD)
    it(`answers ${status} for ${what}`, async () => {
      const { send } = fixture({ resources: [vm('vm-01')] });
      const reply = await send('POST', PATH, body);
      assert.deepEqual(errorOf(reply), { status, code: 'BadRequest' });
      const { error } = reply.body as { error: { details: { code: string }[] } };
      assert.deepEqual(
        error.details.map(({ code }) => code),
        codes,
      );
    });

  const join = (kind: string, table: string) => `| join ${kind} (${table} | project id) on id`;
  const REFUSED: [query: string, code: string, message: RegExp, token?: string][] = [
    [
      `resources ${join('kind=leftouter', 'patchassessmentresources')} ${join('', 'maintenanceresources')}`,
      'DisallowedMaxNumberOfRemoteTables',
      /2 times/,
    ],
    [
      `let patches = patchassessmentresources | project id; resources | join (patches) on id ${join('', 'healthresources')}`,
      'DisallowedMaxNumberOfRemoteTables',
      /2 times/,
    ],
    [`resources ${join('kind=leftsemi', 'resources')}`, 'UnsupportedJoinFlavor', /"LeftSemi"/],
    [`resources ${join('kind=rightouter', 'resources')}`, 'UnsupportedJoinFlavor', /"RightOuter"/],
    [`resources ${join('hint.strategy=broadcast', 'resources')}`, 'QueryValidationError', /broadcast/],
    [`resources ${join('', 'resources').repeat(4)}`, 'QueryValidationError', /4 join and union/],
    [
      `resources ${join('', 'resources').repeat(3)} | union resourcecontainers`,
      'QueryValidationError',
      /4 join and union/,
    ],
    [`resources ${'| mv-expand tags '.repeat(4)}`, 'QueryValidationError', /4 mv-expand/],
    ['resources | union patchassessmentresources', 'QueryValidationError', /union/],
    ['resources | union resources, resourcecontainers', 'QueryValidationError', /one table/],
    ['resources | union isfuzzy=true resourcecontainers', 'QueryValidationError', /fuzzy/],
    [
      'resources | lookup resourcecontainers on id',
      'InvalidQueryLanguage',
      /^InvalidQueryLanguage$/,
      'lookup',
    ],
    ['resources | reduce by id', 'InvalidQueryLanguage', /^InvalidQueryLanguage$/, 'reduce'],
    ['resources | evaluate bag_unpack(tags)', 'InvalidQueryLanguage', /^InvalidQueryLanguage$/, 'evaluate'],
    ['print 1', 'InvalidQueryLanguage', /^InvalidQueryLanguage$/, 'print'],
  ];
  for (const [query, code, message, token] of REFUSED)
    it(`refuses ${query}`, async () => {
      const { send } = fixture({ resources: [vm('vm-01')] });
      const reply = await send('POST', PATH, { query });
      assert.equal(reply.status, 400);
      const { error } = reply.body as { error: { message: string; details: Record<string, unknown>[] } };
      assert.match(
        error.message,
        /^Please provide below info when asking for support: timestamp = 2026-11-20T09:00:00.000Z, correlationId = \S+\.$/,
      );
      assert.deepEqual(
        error.details.map((detail) => detail.code),
        ['InvalidQuery', code],
      );
      assert.match(String(error.details[1]?.message), message);
      if (token !== undefined)
        assert.deepEqual(error.details[1], {
          code,
          message: code,
          line: -1,
          characterPositionInLine: -1,
          token,
        });
    });

  const ALLOWED: [query: string, rows: number][] = [
    [`resources ${join('kind=leftouter', 'patchassessmentresources')}`, 1],
    [`patchassessmentresources ${join('kind=fullouter', 'resources')}`, 2],
    [
      `resources ${join('kind=inner', 'resources')} ${join('', 'resources')} ${join('kind=leftouter', 'healthresources')}`,
      1,
    ],
    [`resources ${join('kind=leftouter', 'ResourceContainers').repeat(3)}`, 1],
    ['resources | union resourcecontainers', 3],
    ['resources | union (resources | project id) | union kind=inner withsource=Source resources', 3],
  ];
  for (const [query, rows] of ALLOWED)
    it(`takes ${query}`, async () => {
      const patch = { id: `${vmId('vm-01')}/patchAssessmentResults/latest`, properties: {} };
      const { send } = fixture({
        resources: [vm('vm-01')],
        resourceGraph: { patchassessmentresources: [patch] },
      });
      const { status, body } = await send('POST', PATH, { query });
      assert.deepEqual([status, (body as GraphBody).count], [200, rows]);
    });

  it('expands one row to 400 at most', async () => {
    const list = Array.from({ length: 1000 }, (_, index) => index);
    const { send } = fixture({ resourceGraph: { resources: [{ id: vmId('vm-01'), properties: { list } }] } });
    for (const [limit, rows] of [
      ['', 128],
      ['limit 300', 300],
      ['limit 900', 400],
    ] as const) {
      const { body } = await send('POST', PATH, { query: `resources | mv-expand properties.list ${limit}` });
      assert.equal((body as GraphBody).totalRecords, rows, limit);
    }
  });

  it('names the unknown table', async () => {
    const { send } = fixture();
    const query = 'resources | join kind=leftouter (table("nonsense") | take 1) on id';
    const { body } = await send('POST', PATH, { query });
    const { error } = body as { error: { details: { logicalTableName?: string }[] } };
    assert.equal(error.details[1]?.logicalTableName, 'nonsense');
  });

  it('points at the token that does not parse', async () => {
    const { send } = fixture();
    const UNPARSABLE: [query: string, line: number, characterPositionInLine: number, token: string][] = [
      ['resources\n| where name ==', 2, 15, '<EOF>'],
      ['resources | wher name', 1, 12, 'wher'],
      ['where name ==\n| take 1', 2, 0, '|'],
    ];
    for (const [query, line, characterPositionInLine, token] of UNPARSABLE) {
      const { body } = await send('POST', PATH, { query });
      const { error } = body as { error: { details: unknown[] } };
      const code = 'ParserFailure';
      assert.deepEqual(error.details[1], { code, message: code, line, characterPositionInLine, token });
    }
  });

  it('answers 501 for what it does not model', async () => {
    const { send } = fixture();
    const facets = [{ expression: 'location' }];
    assert.deepEqual(errorOf(await send('POST', PATH, { query: 'resources', facets })), {
      status: 501,
      code: 'NotModelled',
    });
  });

  it('throttles the sixteenth request within five seconds, each principal by itself', async () => {
    const clock = new RunningClock(new Date(NOW));
    const { send } = fixture({}, clock);
    const query = () => send('POST', PATH, { query: 'resources' });
    for (let left = 14; left >= 0; left -= 1)
      assert.equal((await query()).headers?.['x-ms-user-quota-remaining'], String(left));
    const refused = await query();
    assert.deepEqual(errorOf(refused), { status: 429, code: 'RateLimiting' });
    assert.equal(refused.headers?.['Retry-After'], '5');
    clock.advance(5000);
    assert.equal((await query()).status, 200);
  });

  it('does not throttle on a clock that stands still, where calls take no time', async () => {
    const { send } = fixture();
    for (let request = 0; request < 40; request += 1)
      assert.equal((await send('POST', PATH, { query: 'resources' })).status, 200);
  });
});
