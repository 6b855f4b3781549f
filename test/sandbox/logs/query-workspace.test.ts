import assert from 'node:assert/strict';
import { errorOf, fixture, GROUP } from '../providers/tenant-fixture.ts';

const CUSTOMER_ID = 'aaaaaaaa-0000-4000-8000-000000000001';
const RESOURCE_ID = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/law-01`;
const PATH = `/v1/workspaces/${CUSTOMER_ID}/query`;

const WORKSPACE = {
  customerId: CUSTOMER_ID,
  resourceId: RESOURCE_ID,
  tables: {
    Heartbeat: [
      { TimeGenerated: 'now-1h', Computer: 'vm-01', ComputerPrivateIPs: ['10.0.0.4'], Version: '1.30' },
      { TimeGenerated: 'now-3d', Computer: 'vm-02', IsGatewayInstalled: false },
    ],
    Custom_CL: [{ TimeGenerated: 'now-1h', Count_d: 3, Name_s: 'x', Seen_t: 'now-2h', Bag: { a: 1 } }],
    Update: [],
  },
};

describe('Log Analytics', () => {
  it('answers through the SDK client with typed columns, dynamic cells as JSON', async () => {
    const { logs } = fixture({ workspaces: [WORKSPACE] });
    const result = await logs.queryWorkspace(
      CUSTOMER_ID,
      'Heartbeat | project TimeGenerated, Computer, ComputerPrivateIPs, IsGatewayInstalled, Type, TenantId | order by Computer asc',
      { duration: 'P7D' },
    );
    assert.equal(result.status, 'Success');
    const [table] = result.status === 'Success' ? result.tables : [];
    assert.equal(table?.name, 'PrimaryResult');
    assert.deepEqual(
      table?.columnDescriptors.map(({ type }) => type),
      ['datetime', 'string', 'dynamic', 'bool', 'string', 'string'],
    );
    assert.deepEqual(table?.rows, [
      [new Date('2026-11-20T08:00:00Z'), 'vm-01', ['10.0.0.4'], null, 'Heartbeat', CUSTOMER_ID],
      [new Date('2026-11-17T09:00:00Z'), 'vm-02', null, false, 'Heartbeat', CUSTOMER_ID],
    ]);
  });

  const TIMESPANS: [what: string, query: string, body: string | undefined, computers: string[]][] = [
    ['no timespan', '', undefined, ['vm-01', 'vm-02']],
    ['a duration before now', '', 'P1D', ['vm-01']],
    ['a start and an end', '', '2026-11-17T00:00:00Z/2026-11-18T00:00:00Z', ['vm-02']],
    ['a start and a duration', '', '2026-11-17T00:00:00Z/P1D', ['vm-02']],
    ['a duration and an end', '', 'P1D/2026-11-18T00:00:00Z', ['vm-02']],
    ['both in address and body: what they share', '?timespan=P1D', 'P7D', ['vm-01']],
  ];
  for (const [what, query, timespan, computers] of TIMESPANS)
    it(`keeps to ${what}`, async () => {
      const { send } = fixture({ workspaces: [WORKSPACE] });
      const reply = await send('POST', PATH + query, {
        query: 'Heartbeat | project Computer | order by Computer asc',
        ...(timespan === undefined ? {} : { timespan }),
      });
      assert.deepEqual(rowsOf(reply.body).flat(), computers);
    });

  it('takes a query by GET too', async () => {
    const { send } = fixture({ workspaces: [WORKSPACE] });
    const { body } = await send('GET', `${PATH}?query=${encodeURIComponent('Heartbeat | count')}`);
    assert.deepEqual(rowsOf(body), [[2]]);
  });

  it('knows the columns of an empty table, documented and declared or not', async () => {
    const { send } = fixture({ workspaces: [WORKSPACE] });
    for (const query of [
      'Update | project KBID, Approved',
      'UpdateRunProgress | project UpdateId, StartTime',
    ])
      assert.deepEqual(rowsOf((await send('POST', PATH, { query })).body), []);
  });

  it('infers the columns of a table that is not documented', async () => {
    const { send } = fixture({ workspaces: [WORKSPACE] });
    const { body } = await send('POST', PATH, { query: 'Custom_CL | project Count_d, Name_s, Seen_t, Bag' });
    assert.deepEqual(
      columnsOf(body).map(({ type }) => type),
      ['long', 'string', 'datetime', 'dynamic'],
    );
    assert.deepEqual(rowsOf(body), [[3, 'x', '2026-11-20T07:00:00Z', '{"a":1}']]);
  });

  it('unites the tables of several workspaces', async () => {
    const second = { ...WORKSPACE, customerId: 'second', resourceId: `${RESOURCE_ID}-2` };
    const { send } = fixture({ workspaces: [WORKSPACE, second] });
    for (const name of ['second', 'law-01-2', `${RESOURCE_ID}-2`]) {
      const { body } = await send('POST', PATH, { query: 'Heartbeat | count', workspaces: [name] });
      assert.deepEqual(rowsOf(body), [[4]], name);
    }
  });

  const BAD: [
    what: string,
    path: string,
    body: object,
    status: number,
    code: string,
    inner: string | null,
  ][] = [
    [
      'a query that does not parse',
      PATH,
      { query: 'Heartbeat | where (' },
      400,
      'BadArgumentError',
      'SYN0002',
    ],
    [
      'a query that is nested too deep',
      PATH,
      { query: `Heartbeat | where ${'('.repeat(5000)}true${')'.repeat(5000)}` },
      400,
      'BadArgumentError',
      'SYN0002',
    ],
    ['an unknown table', PATH, { query: 'Nonsense' }, 400, 'BadArgumentError', 'SEM0100'],
    ['an unknown column', PATH, { query: 'Heartbeat | where Nope == 1' }, 400, 'BadArgumentError', 'SEM0100'],
    ['no query', PATH, {}, 400, 'BadArgumentError', null],
    [
      'a timespan of no meaning',
      PATH,
      { query: 'Heartbeat', timespan: 'week' },
      400,
      'BadArgumentError',
      null,
    ],
    [
      'an unknown workspace',
      '/v1/workspaces/none/query',
      { query: 'Heartbeat' },
      404,
      'PathNotFoundError',
      null,
    ],
    [
      'an unknown further workspace',
      PATH,
      { query: 'Heartbeat', workspaces: ['no'] },
      404,
      'PathNotFoundError',
      null,
    ],
  ];
  for (const [what, path, body, status, code, inner] of BAD)
    it(`answers ${status} ${inner ?? code} for ${what}`, async () => {
      const { send } = fixture({ workspaces: [WORKSPACE] });
      const reply = await send('POST', path, body);
      assert.deepEqual(errorOf(reply), { status, code });
      const { error } = reply.body as { error: { innererror?: { innererror?: { code: string } } } };
      assert.equal(error.innererror?.innererror?.code ?? null, inner);
    });

  it('says where a query does not parse', async () => {
    const { send } = fixture({ workspaces: [WORKSPACE] });
    const UNPARSABLE: [query: string, line: number, pos: number, token: string][] = [
      ['completely invalid syntax', 1, 11, 'invalid'],
      ['Heartbeat\n| where Computer ==', 2, 19, ''],
      ['Heartbeat\n| wher Computer', 2, 2, 'wher'],
    ];
    for (const [query, line, pos, token] of UNPARSABLE) {
      const headers = { 'x-ms-correlation-request-id': 'c-1' };
      const { body } = await send('POST', PATH, { query }, headers);
      const message = `Query could not be parsed at '${token}' on line [${line},${pos}]`;
      assert.deepEqual(body, {
        error: {
          code: 'BadArgumentError',
          message: 'The request had some invalid properties',
          correlationId: 'c-1',
          innererror: {
            code: 'SyntaxError',
            message: 'A recognition error occurred in the query.',
            innererror: { code: 'SYN0002', message, line, pos, token },
          },
        },
      });
    }
  });

  const RIGHTS: [action: string, heartbeat: number, update: number][] = [
    ['Microsoft.OperationalInsights/workspaces/query/read', 200, 200],
    ['*/read', 200, 200],
    ['Microsoft.OperationalInsights/workspaces/query/Heartbeat/read', 403, 403],
    ['Microsoft.OperationalInsights/workspaces/read', 403, 403],
  ];
  for (const [action, heartbeat, update] of RIGHTS)
    it(`lets a caller with ${action} query what that covers`, async () => {
      const permissions = [{ principal: 'bot', scope: RESOURCE_ID, actions: [action] }];
      const { send } = fixture({ workspaces: [WORKSPACE], permissions });
      assert.equal((await send('POST', PATH, { query: 'Heartbeat' })).status, heartbeat);
      const refused = await send('POST', PATH, { query: 'Update' });
      assert.equal(refused.status, update);
      if (update === 403) assert.equal(errorOf(refused).code, 'InsufficientAccessError');
    });

  it('answers 200 with PartialError for queries over a table that is declared partial', async () => {
    const partial = [{ table: 'Heartbeat', message: 'A shard did not answer.' }];
    const { send, logs } = fixture({ workspaces: [{ ...WORKSPACE, partial }] });
    const result = await logs.queryWorkspace(CUSTOMER_ID, 'Heartbeat | count', { duration: 'P7D' });
    assert.equal(result.status, 'PartialFailure');
    const { body } = await send('POST', PATH, { query: 'Update | count' });
    assert.equal('error' in (body as object), false);
  });

  it('adds statistics and render information when Prefer asks for them', async () => {
    const { send } = fixture({ workspaces: [WORKSPACE] });
    const prefer = { prefer: 'wait=30,include-statistics=true,include-render=true' };
    const { body } = await send('POST', PATH, { query: 'Heartbeat' }, prefer);
    assert.deepEqual(Object.keys(body as object).sort(), ['render', 'statistics', 'tables']);
  });
});

function tableOf(body: unknown): { columns: { name: string; type: string }[]; rows: unknown[][] } {
  const [table] = (body as { tables: { columns: { name: string; type: string }[]; rows: unknown[][] }[] })
    .tables;
  assert.ok(table);
  return table;
}

function rowsOf(body: unknown): unknown[][] {
  return tableOf(body).rows;
}

function columnsOf(body: unknown): { name: string; type: string }[] {
  return tableOf(body).columns;
}
