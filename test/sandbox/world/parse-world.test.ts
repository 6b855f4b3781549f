import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadWorld } from '../../../src/sandbox/world/load-world.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { WorldError } from '../../../src/sandbox/world/world-error.ts';
import type { WorldProblem } from '../../../src/sandbox/world/world-problem.ts';
import { START, SUBSCRIPTION, VM_01, worldFile } from '../small-world.ts';

function problemsOf(text: string): readonly WorldProblem[] {
  try {
    parseWorld(text);
  } catch (error) {
    assert.ok(error instanceof WorldError);
    return error.problems;
  }
  return [];
}

const VM = { id: VM_01, type: 'Microsoft.Compute/virtualMachines', name: 'vm-01' };
const CONFIGURATION = {
  id: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`,
  type: 'Microsoft.Maintenance/maintenanceConfigurations',
  name: 'weekly',
};

function startThen(effects: Record<string, unknown>): Record<string, unknown> {
  // biome-ignore lint/suspicious/noThenProperty: the key is the world file's.
  return { on: 'start', machine: VM_01, then: effects };
}

/** What is written into a good world file, where the problem is said to be, and a word the fix must hold. */
const REFUSED: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
  ['no now', { now: undefined }, 'now', /missing.*2026/],
  ['a relative now', { now: 'now-3h' }, 'now', /relative/],
  ['a now without offset', { now: '2026-11-20T09:00:00' }, 'now', /offset/],
  ['a now that is no time', { now: 'tomorrow' }, 'now', /not a date-time/],
  ['an impossible now', { now: '2026-13-40T09:00:00Z' }, 'now', /not a date-time/],
  ['a numeric now', { now: 2026 }, 'now', /not text/],
  ['no tenant', { tenantId: undefined }, 'tenantId', /missing; write text/],
  ['an unknown key', { machines: [] }, 'machines', /not a key.*resources/],
  ['a list that is none', { resources: {} }, 'resources', /write a list/],
  [
    'an unknown key of a resource',
    { resources: [{ ...VM, propertis: {} }] },
    'resources[0].propertis',
    /properties/,
  ],
  ['a resource without id', { resources: [{ ...VM, id: undefined }] }, 'resources[0].id', /missing/],
  ['a resource without type', { resources: [{ ...VM, type: undefined }] }, 'resources[0].type', /missing/],
  ['a resource without name', { resources: [{ ...VM, name: undefined }] }, 'resources[0].name', /missing/],
  ['an id that is none', { resources: [{ ...VM, id: 'vm-01' }] }, 'resources[0].id', /\/subscriptions\//],
  [
    'an id cut short',
    { resources: [{ ...VM, id: VM_01.replace('/vm-01', '') }] },
    'resources[0].id',
    /not an ARM/,
  ],
  [
    'a type beside the id',
    { resources: [{ ...VM, type: 'Microsoft.Compute/disks' }] },
    'resources[0].type',
    /id, which says Microsoft.Compute\/virtualMachines/,
  ],
  [
    'a name beside the id',
    { resources: [{ ...VM, name: 'vm-02' }] },
    'resources[0].name',
    /id, which says vm-01/,
  ],
  [
    'an id twice',
    { resources: [VM, { ...VM, id: VM_01.toUpperCase() }] },
    'resources[1].id',
    /resources\[0\]/,
  ],
  [
    'a tag that is no text',
    { resources: [{ ...VM, tags: { wave: 1 } }] },
    'resources[0].tags.wave',
    /quotes/,
  ],
  ['an undeclared subscription', { subscriptions: [] }, 'resources[0].id', /add it under subscriptions/],
  [
    'a subscription twice',
    { subscriptions: [{ subscriptionId: 'a' }, { subscriptionId: 'A' }], resources: [] },
    'subscriptions[1].subscriptionId',
    /subscriptions\[0\]/,
  ],
  [
    'a registration state',
    {
      subscriptions: [
        {
          subscriptionId: 'a',
          registeredProviders: [{ namespace: 'Microsoft.Compute', registrationState: 'Done' }],
        },
      ],
      resources: [],
    },
    'subscriptions[0].registeredProviders[0]',
    /Registering/,
  ],
  [
    'an unknown graph table',
    { resourceGraph: { patchasessmentresources: [] } },
    'resourceGraph.patchasessmentresources',
    /spelling/,
  ],
  [
    'a graph row that is none',
    { resourceGraph: { resources: ['row'] } },
    'resourceGraph.resources[0]',
    /object/,
  ],
  [
    'a workspace without tables of rows',
    { workspaces: [{ customerId: 'c', resourceId: CONFIGURATION.id, tables: { Heartbeat: {} } }] },
    'workspaces[0].tables.Heartbeat',
    /list/,
  ],
  [
    'a workspace twice',
    {
      workspaces: [
        { customerId: 'c', resourceId: CONFIGURATION.id },
        { customerId: 'C', resourceId: CONFIGURATION.id },
      ],
    },
    'workspaces[1].customerId',
    /workspaces\[0\]/,
  ],
  [
    'a workspace elsewhere',
    { workspaces: [{ customerId: 'c', resourceId: '/subscriptions/x/resourceGroups/r/providers/a/b/c' }] },
    'workspaces[0].resourceId',
    /'x'/,
  ],
  [
    'a log cell that does not fit its column',
    {
      workspaces: [
        {
          customerId: 'c',
          resourceId: CONFIGURATION.id,
          tables: { Event: [{ EventID: 19 }, { EventID: 'nineteen' }] },
        },
      ],
    },
    'workspaces[0].tables.Event[1].EventID',
    /nineteen.*not a int/,
  ],
  [
    'a log row without a time that is one',
    {
      workspaces: [
        { customerId: 'c', resourceId: CONFIGURATION.id, tables: { Own_CL: [{ TimeGenerated: 'soon' }] } },
      ],
    },
    'workspaces[0].tables.Own_CL[0].TimeGenerated',
    /datetime/,
  ],
  [
    'a partial table that is not there',
    {
      workspaces: [
        {
          customerId: 'c',
          resourceId: CONFIGURATION.id,
          partial: [{ table: 'Hartbeat', message: 'slow' }],
        },
      ],
    },
    'workspaces[0].partial[0].table',
    /spelling/,
  ],
  [
    'a partial table without message',
    { workspaces: [{ customerId: 'c', resourceId: CONFIGURATION.id, partial: [{ table: 'Update' }] }] },
    'workspaces[0].partial[0].message',
    /missing/,
  ],
  ['an event without time', { activityLog: [{ caller: 'x' }] }, 'activityLog[0].eventTimestamp', /missing/],
  [
    'an event with no valid time',
    { activityLog: [{ eventTimestamp: 'yesterday' }] },
    'activityLog[0].eventTimestamp',
    /not a date-time/,
  ],
  [
    'a version that is no text',
    { extensionImages: [{ location: 'l', publisher: 'p', type: 't', versions: [1.3] }] },
    'extensionImages[0].versions[0]',
    /quotes/,
  ],
  [
    'a scope that is none',
    { permissions: [{ principal: 'bot', scope: 'everything', actions: ['*'] }] },
    'permissions[0].scope',
    /whole tenant/,
  ],
  [
    'a response with a query',
    { responses: [{ method: 'GET', path: '/a?b=c' }] },
    'responses[0].path',
    /query string/,
  ],
  [
    'a response with a host',
    { responses: [{ method: 'GET', path: 'https://host/a' }] },
    'responses[0].path',
    /without a host/,
  ],
  [
    'a response in lower case',
    { responses: [{ method: 'get', path: '/a' }] },
    'responses[0].method',
    /GET, PUT/,
  ],
  [
    'an unknown operation',
    { operations: [{ on: 'reboot', machine: VM_01 }] },
    'operations[0].on',
    /assessPatches/,
  ],
  ['an operation without machine', { operations: [{ on: 'start' }] }, 'operations[0].machine', /missing/],
  [
    'an operation on a name',
    { operations: [{ on: 'start', machine: 'vm-01' }] },
    'operations[0].machine',
    /not an ARM/,
  ],
  [
    'half a poll',
    { operations: [{ on: 'start', machine: VM_01, polls: 0.5 }] },
    'operations[0].polls',
    /whole number/,
  ],
  [
    'result beside error',
    { operations: [{ on: 'start', machine: VM_01, result: {}, error: { code: 'C', message: 'm' } }] },
    'operations[0].error',
    /beside result/,
  ],
  [
    'a merge without id',
    { operations: [startThen({ merge: [{ properties: {} }] })] },
    'operations[0].then.merge[0].id',
    /missing/,
  ],
  [
    'a merge of a region that is no text',
    { operations: [startThen({ merge: [{ id: VM_01, location: 7 }] })] },
    'operations[0].then.merge[0].location',
    /not text/,
  ],
  [
    'a merge of a tag that is no text',
    { operations: [startThen({ merge: [{ id: VM_01, tags: { wave: 1 } }] })] },
    'operations[0].then.merge[0].tags',
    /quotes/,
  ],
  [
    'a row whose text is an object',
    { resourceGraph: { healthresources: [{ id: 'x', resourceGroup: { toString: null } }] } },
    'resourceGraph.healthresources[0].resourceGroup',
    /write text/,
  ],
  [
    'a row of an operation whose text is a list',
    { operations: [startThen({ rows: { healthresources: [{ id: [] }] } })] },
    'operations[0].then.rows.healthresources[0].id',
    /write text/,
  ],
  [
    'rows of an unknown table',
    { operations: [startThen({ rows: { resorces: [] } })] },
    'operations[0].then.rows.resorces',
    /spelling/,
  ],
  ['a fault of no API', { faults: [{ api: 'graph', status: 429 }] }, 'faults[0].api', /resource-graph/],
  ['a fault that does nothing', { faults: [{ api: 'arm' }] }, 'faults[0].status', /latencyInMs/],
  [
    'a fault that answers and breaks off',
    { faults: [{ api: 'arm', status: 500, drop: true }] },
    'faults[0].status',
    /beside drop/,
  ],
  [
    'an effect after which nothing happens',
    { faults: [{ api: 'arm', latencyInMs: 5, afterEffect: true }] },
    'faults[0].afterEffect',
    /status or drop/,
  ],
  [
    'a drop that is no yes or no',
    { faults: [{ api: 'arm', latencyInMs: 5, drop: 'often' }] },
    'faults[0].drop',
    /true or false/,
  ],
  ['a fault that is no status', { faults: [{ api: 'arm', status: 42 }] }, 'faults[0].status', /200 to 599/],
  ['a fault no times', { faults: [{ api: 'arm', status: 429, times: 0 }] }, 'faults[0].times', /1 or more/],
  ['latency of no API', { latency: { graph: 3 } }, 'latency.graph', /log-analytics/],
  ['negative latency', { latency: { arm: -1 } }, 'latency.arm', /negative/],
  [
    'a header on two lines',
    { faults: [{ api: 'arm', status: 429, headers: { 'X-A': 'a\nb' } }] },
    'faults[0].headers.X-A',
    /one line/,
  ],
  [
    'a header that is no text',
    { responses: [{ method: 'GET', path: '/a', headers: { 'X-A': [] } }] },
    'responses[0].headers.X-A',
    /as text/,
  ],
  [
    'a header with a space in its name',
    { responses: [{ method: 'GET', path: '/a', headers: { 'X A': 'a' } }] },
    'responses[0].headers["X A"]',
    /Retry-After/,
  ],
  ['an empty page', { pageSize: 0 }, 'pageSize', /1 or more/],
  [
    'a relative time with spaces',
    { activityLog: [{ eventTimestamp: START, at: 'now - 3h' }] },
    'activityLog[0].at',
    /without spaces/,
  ],
  [
    'a relative time in months',
    { resources: [{ ...VM, properties: { timeCreated: 'now-2months' } }] },
    'resources[0].properties.timeCreated',
    /s, m, h, d, w/,
  ],
  [
    'a relative time beyond time',
    { resources: [{ ...VM, properties: { timeCreated: 'now-999999999999w' } }] },
    'resources[0].properties.timeCreated',
    /not a relative/,
  ],
  [
    'an unknown time zone',
    {
      resources: [
        {
          ...CONFIGURATION,
          properties: { maintenanceWindow: { startDateTime: 'now', timeZone: 'Asia/Tokyo' } },
        },
      ],
    },
    'resources[0].properties.maintenanceWindow.timeZone',
    /Tokyo Standard Time/,
  ],
  [
    'no time zone',
    { resources: [{ ...CONFIGURATION, properties: { maintenanceWindow: { startDateTime: 'now' } } }] },
    'resources[0].properties.maintenanceWindow.timeZone',
    /missing/,
  ],
];

describe('parseWorld', () => {
  for (const [what, keys, path, fix] of REFUSED)
    it(`refuses ${what} at ${path}`, () => {
      const problems = problemsOf(JSON.stringify(worldFile(keys)));
      assert.deepEqual(
        problems.map((problem) => problem.path),
        [path],
      );
      assert.match(problems[0]?.says ?? '', fix);
    });

  it('lists every problem at once, and the message holds them all', () => {
    const text = JSON.stringify(
      worldFile({
        now: undefined,
        tenantId: 7,
        pageSize: 'x',
        colour: 'red',
        resources: [{ ...VM, name: 'x' }],
      }),
    );
    const paths = problemsOf(text).map(({ path }) => path);
    assert.deepEqual(paths.toSorted(), ['colour', 'now', 'pageSize', 'resources[0].name', 'tenantId']);
    assert.throws(
      () => parseWorld(text, 'my-world.yaml'),
      (error) =>
        error instanceof WorldError &&
        error.code === 'CFG_WORLD' &&
        error.message.startsWith('my-world.yaml ') &&
        paths.every((path) => error.message.includes(`- ${path}: `)),
    );
  });

  it('refuses what is not YAML, with the line', () => {
    assert.deepEqual(
      problemsOf('now: 1\nnow: 2\n').map(({ path }) => path),
      ['line 2'],
    );
    assert.deepEqual(
      problemsOf('now: 1\ntags:\n  a: *gone\n  gone: &gone b\n').map(({ path, says }) => [
        path,
        says.includes('&gone'),
      ]),
      [['line 3', true]],
    );
    assert.match(problemsOf('- a list')[0]?.says ?? '', /keys and values/);
    assert.match(problemsOf('')[0]?.says ?? '', /keys and values/);
  });

  it('reads YAML 1.2: no, dates and octals stay what they look like', () => {
    const world = parseWorld(
      'now: 2026-11-20T18:00:00+09:00\ntenantId: t\nresourceGraph: { resources: [ { answer: no, day: 2026-11-20, mode: 0755 } ] }',
    );
    assert.deepEqual(world.resourceGraph.resources, [{ answer: 'no', day: '2026-11-20', mode: 755 }]);
    assert.equal(new Date(world.now).toISOString(), '2026-11-20T09:00:00.000Z');
  });

  it('takes the names ARM itself uses for one thing', () => {
    const extension = `${VM_01}/extensions/AMA`;
    const group = `${SUBSCRIPTION}/resourceGroups/rg-web`;
    const problems = problemsOf(
      JSON.stringify(
        worldFile({
          resources: [
            { id: extension, type: 'microsoft.compute/virtualmachines/extensions', name: 'vm-01/AMA' },
            { id: group, type: 'Microsoft.Resources/subscriptions/resourceGroups', name: 'RG-WEB' },
            {
              id: '/providers/Microsoft.Management/managementGroups/mg',
              type: 'Microsoft.Management/managementGroups',
              name: 'mg',
            },
          ],
        }),
      ),
    );
    assert.deepEqual(problems, []);
  });

  it('reads the example of docs/world.md', () => {
    const page = readFileSync(new URL('../../../docs/world.md', import.meta.url), 'utf8');
    const example = /```yaml\n(?<text>[\s\S]*?)```/.exec(page)?.groups?.text ?? '';
    const world = parseWorld(example, 'docs/world.md');
    assert.equal(world.resources.length, 2);
    assert.deepEqual(world.resources[1]?.properties.maintenanceWindow, {
      startDateTime: '2026-11-06 18:00',
      duration: '02:00',
      timeZone: 'Tokyo Standard Time',
      recurEvery: 'Week Saturday',
    });
    assert.deepEqual(world.subscriptions[0]?.registeredProviders, [
      { namespace: 'Microsoft.Compute', registrationState: 'Registered' },
      { namespace: 'Microsoft.Maintenance', registrationState: 'Registering' },
    ]);
    assert.equal(world.workspaces[0]?.tables.Heartbeat?.[0]?.TimeGenerated, '2026-11-20T08:58:30Z');
  });

  it('documents every key of a world', () => {
    const page = readFileSync(new URL('../../../docs/world.md', import.meta.url), 'utf8');
    for (const key of Object.keys(parseWorld('{"now":"2026-11-20T09:00:00Z","tenantId":"t"}')).concat(
      'permissions',
    ))
      assert.ok(page.includes(`| \`${key}\` |`), key);
  });
});

describe('loadWorld', () => {
  it('says which file cannot be read', () => {
    assert.throws(
      () => loadWorld('/nowhere/world.yaml'),
      (error) => error instanceof WorldError && /nowhere\/world\.yaml.*\n.*ENOENT/.test(error.message),
    );
  });
});
