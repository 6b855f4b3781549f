import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RunningClock } from '../../../src/sandbox/running-clock.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import {
  arcId,
  arcMachine,
  errorOf,
  fixture,
  GROUP,
  NOW,
  SUBSCRIPTION,
  vm,
  vmId,
} from '../providers/tenant-fixture.ts';

const PATH = '/providers/Microsoft.ResourceGraph/resources';

interface GraphBody {
  readonly totalRecords: number;
  readonly count: number;
  readonly resultTruncated: string;
  readonly $skipToken?: string;
  readonly data: readonly Record<string, unknown>[];
}

describe('Resource Graph', () => {
  it('shows a virtual machine as Azure does: type and group in lower case, the power state lifted out', async () => {
    const { graph } = fixture({ resources: [vm('VM-01')] });
    const { data } = await graph.resources({
      query:
        'resources | project id, type, resourceGroup, subscriptionId, kind, identity, tags.env, properties',
    });
    const [row] = data as Record<string, unknown>[];
    const { properties, ...rest } = row ?? {};
    assert.deepEqual(rest, {
      id: vmId('VM-01'),
      type: 'microsoft.compute/virtualmachines',
      resourceGroup: 'rg-app',
      subscriptionId: SUBSCRIPTION,
      kind: '',
      identity: null,
      tags_env: 'prod',
    });
    const { instanceView, extended } = properties as Record<string, unknown>;
    assert.equal(instanceView, undefined);
    assert.deepEqual(extended, {
      instanceView: {
        computerName: 'VM-01',
        hyperVGeneration: 'V2',
        osName: 'Windows Server 2022 Datacenter',
        osVersion: '10.0.20348',
        powerState: { code: 'PowerState/running', displayStatus: 'VM running', level: 'Info' },
      },
    });
  });

  it('shows of a power status what it has, and of any instance view something that is JSON', async () => {
    const shown = async (instanceView: unknown) => {
      const { graph } = fixture({ resources: [vm('vm-01', { instanceView })] });
      const { data } = await graph.resources({
        query: 'resources | project extended = properties.extended',
      });
      return (data as { extended: unknown }[])[0]?.extended;
    };
    for (const status of [{}, { displayStatus: 'VM running' }, { level: 'Info' }, { level: null }]) {
      const powerState = { code: 'PowerState/running', ...status };
      assert.deepEqual(await shown({ statuses: [powerState] }), { instanceView: { powerState } });
    }
    const code = fc.constantFrom('PowerState/running', 'ProvisioningState/succeeded', 7, null);
    const status = fc.oneof(fc.jsonValue(), fc.record({ code, level: fc.jsonValue() }, { requiredKeys: [] }));
    const instanceView = fc.oneof(
      fc.jsonValue(),
      fc.record({ statuses: fc.oneof(status, fc.array(status)) }),
    );
    await fc.assert(
      fc.asyncProperty(instanceView, async (value) => {
        await shown(value);
      }),
      { numRuns: 50 },
    );
  });

  it('takes a write that leaves a field out as JSON does', async () => {
    const { sandbox, graph } = fixture({ resources: [arcMachine('arc-01')] });
    const { id, type, name } = {
      id: arcId('arc-01'),
      type: 'Microsoft.HybridCompute/machines',
      name: 'arc-01',
    };
    const properties = {
      status: 'Connected',
      detectedProperties: { model: undefined, list: [{ a: undefined }] },
    };
    assert.deepEqual(sandbox.tenant.resources.put({ id, type, name, location: undefined, properties }), {
      id,
      type,
      name,
      properties: { status: 'Connected', detectedProperties: { list: [{}] } },
    });
    sandbox.tenant.graph.replaceRows('healthresources', [
      { id: `${id}/x`, properties: { reason: undefined } },
    ]);
    for (const table of ['resources', 'healthresources'])
      assert.equal((await graph.resources({ query: `${table} | project properties` })).count, 1);
  });

  it('puts each type into its table, and a row of the world before the resource of its id', async () => {
    const assignment = `${vmId('vm-01')}/providers/Microsoft.Maintenance/configurationAssignments/monthly`;
    const { graph } = fixture({
      resources: [
        vm('vm-01'),
        arcMachine('arc-01'),
        { id: assignment, type: 'Microsoft.Maintenance/configurationAssignments', name: 'monthly' },
        {
          id: `${arcId('arc-01')}/extensions/x`,
          type: 'Microsoft.HybridCompute/machines/extensions',
          name: 'x',
        },
      ],
      resourceGraph: {
        resources: [{ id: vmId('VM-01'), properties: { isGiven: true } }],
        patchassessmentresources: [{ id: `${vmId('vm-01')}/patchAssessmentResults/latest`, properties: {} }],
      },
    });
    const rows = async (query: string) => (await graph.resources({ query })).data as unknown[];
    assert.deepEqual(
      await rows('resources | project name, type, isGiven = tobool(properties.isGiven) | order by type asc'),
      [
        { name: 'VM-01', type: 'microsoft.compute/virtualmachines', isGiven: true },
        { name: 'arc-01', type: 'microsoft.hybridcompute/machines', isGiven: null },
        { name: 'x', type: 'microsoft.hybridcompute/machines/extensions', isGiven: null },
      ],
    );
    assert.deepEqual(await rows('maintenanceresources | project name'), [{ name: 'monthly' }]);
    assert.deepEqual(await rows('patchassessmentresources | project name, type, resourceGroup'), [
      {
        name: 'latest',
        type: 'microsoft.compute/virtualmachines/patchassessmentresults',
        resourceGroup: 'rg-app',
      },
    ]);
    assert.deepEqual(await rows('resourcecontainers | project name, type | order by type asc'), [
      { name: 'Production', type: 'microsoft.resources/subscriptions' },
      { name: 'rg-app', type: 'microsoft.resources/subscriptions/resourcegroups' },
    ]);
    assert.deepEqual(await rows('advisorresources'), []);
  });

  it('pages by $top with a token that carries the page size, and counts every row', async () => {
    const { graph } = fixture({ resources: ['a', 'b', 'c', 'd', 'e'].map((name) => vm(name)) });
    const query = 'resources | project id, name | order by name asc';
    const names: unknown[] = [];
    let options: { top?: number; skipToken?: string } = { top: 2 };
    for (;;) {
      const page = await graph.resources({ query, options });
      assert.equal(page.totalRecords, 5);
      assert.equal(page.resultTruncated, 'false');
      names.push((page.data as { name: string }[]).map(({ name }) => name).join(''));
      if (page.skipToken === undefined) break;
      options = { skipToken: page.skipToken };
    }
    assert.deepEqual(names, ['ab', 'cd', 'e']);
  });

  it('gives no token, and says that rows are missing, where the query bounds its own rows', async () => {
    const { send } = fixture({ resources: ['a', 'b', 'c'].map((name) => vm(name)) });
    const body = async (query: string) =>
      (await send('POST', PATH, { query, options: { $top: 1 } })).body as GraphBody;
    const limited = await body('resources | project name | take 2');
    assert.deepEqual([limited.totalRecords, limited.count, limited.resultTruncated], [2, 1, 'true']);
    assert.equal(limited.$skipToken, undefined);
    assert.equal((await body('resources | project tags')).$skipToken, undefined);
    assert.notEqual(
      (await body('resources | where name != "| take 2" | project name')).$skipToken,
      undefined,
    );
  });

  it('answers in table format when asked', async () => {
    const { graph } = fixture({ resources: [vm('vm-01')] });
    const { data } = await graph.resources({
      query: 'resources | project name, tags, n = 1, at = datetime(2026-11-20)',
      options: { resultFormat: 'table' },
    });
    assert.deepEqual(data, {
      columns: [
        { name: 'name', type: 'string' },
        { name: 'tags', type: 'object' },
        { name: 'n', type: 'integer' },
        { name: 'at', type: 'datetime' },
      ],
      rows: [['vm-01', { env: 'prod' }, 1, '2026-11-20T00:00:00Z']],
    });
  });

  it('keeps to the subscriptions of the request', async () => {
    const other = '22222222-2222-2222-2222-222222222222';
    const { send } = fixture({
      subscriptions: [{ subscriptionId: SUBSCRIPTION }, { subscriptionId: other }],
      resources: [vm('vm-01')],
    });
    const count = async (body: object) =>
      ((await send('POST', PATH, { query: 'resources', ...body })).body as GraphBody).count;
    assert.equal(await count({}), 1);
    assert.equal(await count({ subscriptions: [SUBSCRIPTION.toUpperCase()] }), 1);
    assert.equal(await count({ subscriptions: [other] }), 0);
    assert.equal(await count({ managementGroups: ['root'] }), 1);
    assert.equal((await send('POST', PATH, { query: 'resources', subscriptions: ['no'] })).status, 400);
  });

  it('leaves out what the caller may not read, without a word', async () => {
    const patch = `${vmId('vm-01')}/patchAssessmentResults/latest`;
    const world = {
      resources: [vm('vm-01'), arcMachine('arc-01')],
      resourceGraph: { patchassessmentresources: [{ id: patch, properties: {} }] },
    };
    const names = async (actions: string[], query: string) => {
      const { send } = fixture({ ...world, permissions: [{ principal: 'bot', scope: GROUP, actions }] });
      const { data } = (await send('POST', PATH, { query })).body as GraphBody;
      return data.map(({ name }) => name);
    };
    assert.deepEqual(await names(['Microsoft.Compute/virtualMachines/read'], 'resources'), ['vm-01']);
    assert.deepEqual(await names(['Microsoft.Compute/virtualMachines/read'], 'patchassessmentresources'), []);
    const results = 'Microsoft.Compute/virtualMachines/patchAssessmentResults/read';
    assert.deepEqual(await names([results], 'patchassessmentresources'), ['latest']);
    assert.deepEqual(await names(['*/read'], 'resources | order by name asc'), ['arc-01', 'vm-01']);
  });

  it('sees a write only when its delay has passed', async () => {
    const clock = new VirtualClock(new Date(NOW));
    const { send, graph } = fixture({ resources: [vm('vm-01')] }, clock, 2000);
    const env = async () =>
      (
        (await graph.resources({ query: 'resources | project env = tostring(tags.env)' })).data as unknown[]
      )[0];
    assert.deepEqual(await env(), { env: 'prod' });
    await send('PATCH', vmId('vm-01'), { tags: { env: 'test' } });
    assert.deepEqual(await env(), { env: 'prod' });
    await clock.sleep(2000);
    assert.deepEqual(await env(), { env: 'test' });
  });

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
