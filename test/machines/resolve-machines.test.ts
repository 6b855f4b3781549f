import assert from 'node:assert/strict';
import { entitiesOf, markParticulars } from '../../src/ask/particulars.ts';
import { readableText } from '../../src/ask/readable-text.ts';
import { AzureReadError } from '../../src/azure/read-error.ts';
import { resolveMachines } from '../../src/machines/resolve-machines.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const OTHER_SUBSCRIPTION = '44444444-4444-4444-8444-444444444444';
const APP_IN_A = machineId('app01', 'azure-vm', 'rg-a');
const APP_IN_B = machineId('app01', 'azure-vm', 'rg-b', OTHER_SUBSCRIPTION);
const MACHINES = [
  virtualMachine('Web01'),
  virtualMachine('vm-sql', { properties: { osProfile: { computerName: 'SQLPROD' } } }),
  arcServer('srv-7', {
    properties: { machineFqdn: 'files.corp.contoso.com', osProfile: { computerName: 'files' } },
  }),
  arcServer('dc.corp.contoso.com', { properties: { machineFqdn: 'dc.corp.contoso.com' } }),
  virtualMachine('app01', { id: APP_IN_A }),
  virtualMachine('app01', { id: APP_IN_B, location: 'westeurope' }),
  // One machine's resource name is another's host name.
  virtualMachine('cache', { properties: { osProfile: { computerName: 'redis' } } }),
  virtualMachine('redis', { properties: { osProfile: { computerName: 'store' } } }),
];
const TENANT = {
  subscriptions: [{ subscriptionId: SUBSCRIPTION }, { subscriptionId: OTHER_SUBSCRIPTION }],
  resources: MACHINES,
  workspaces: workspaces({
    Heartbeat: [
      { TimeGenerated: 'now-90d', Computer: 'Gone01.corp.contoso.com', OSType: 'Linux' },
      { TimeGenerated: 'now-91d', Computer: 'Gone01.corp.contoso.com', OSType: 'Linux' },
      { TimeGenerated: 'now-2m', Computer: 'app01', OSType: 'Windows', ResourceId: APP_IN_A },
    ],
    Update: [{ TimeGenerated: 'now-300d', Computer: 'older02', ResourceId: machineId('older02') }],
  }),
};
const FINE = world(TENANT);
const GRAPH_DOWN = world({ ...TENANT, faults: [{ api: 'resource-graph', status: 503 }] });

/** Question, machines by name and kind, in both ways of finding them. */
const NAMES: readonly (readonly [what: string, names: readonly string[], found: readonly string[]])[] = [
  ['a resource name in another case', ['web01'], ['Web01']],
  ['a fully qualified name for a short one', ['web01.corp.contoso.com'], ['Web01']],
  ['a host name that is not the resource name', ['sqlprod'], ['vm-sql']],
  ['the fully qualified host name of an Arc-enabled server', ['files.corp.contoso.com'], ['srv-7']],
  ['its short host name', ['files'], ['srv-7']],
  ['a short name for a resource that has a fully qualified one', ['dc'], ['dc.corp.contoso.com']],
  ['a resource name before a host name', ['redis'], ['redis']],
  ['a resource id', [machineId('web01').toLowerCase()], ['Web01']],
  ['several, in their order', ['srv-7', 'web01'], ['srv-7', 'Web01']],
  ['every machine that a pattern fits, by resource and host name', ['*s*l*'], ['vm-sql']],
  [
    'the machines of a pattern in its place in the question',
    ['web01', 'srv-?', 'cache'],
    ['Web01', 'srv-7', 'cache'],
  ],
  ['one that is named and fits a pattern once', ['srv-*', 'files'], ['srv-7']],
  ['one named twice', ['web01', 'web01', 'web01.corp.contoso.com'], ['Web01']],
];

describe('resolveMachines', () => {
  for (const [how, tenant] of [
    ['Resource Graph', FINE],
    ["ARM's lists", GRAPH_DOWN],
  ] as const)
    describe(`through ${how}`, () => {
      for (const [what, names, found] of NAMES)
        it(`finds ${what}`, async () => {
          const resolved = await resolve(tenant, names);
          assert.deepEqual(
            resolved.entries.map(({ machine }) => machine.name),
            found,
          );
          assert.deepEqual([resolved.ambiguous, resolved.missing], [[], []]);
        });

      it('asks back when two machines answer to a name', async () => {
        const { entries, ambiguous } = await resolve(tenant, ['app01', 'web01']);
        assert.deepEqual(
          entries.map(({ machine }) => machine.name),
          ['Web01'],
        );
        assert.deepEqual(
          ambiguous.map(({ name, entries: candidates }) => [
            name,
            candidates.map(({ machine }) => machine.id).toSorted(),
          ]),
          [['app01', [APP_IN_A, APP_IN_B].toSorted()]],
        );
      });

      it('takes the one in the resource group that is named', async () => {
        const { entries, ambiguous } = await resolve(tenant, ['app01'], { resourceGroup: 'rg-b' });
        assert.deepEqual([entries.map(({ machine }) => machine.id), ambiguous], [[APP_IN_B], []]);
      });

      it('takes the one in the subscription that is named', async () => {
        const { entries } = await resolve(tenant, ['app01'], { subscription: SUBSCRIPTION });
        assert.deepEqual(
          entries.map(({ machine }) => machine.id),
          [APP_IN_A],
        );
      });

      it('takes the one in the region that is named, and lets a region be wrong where only one answers to the name', async () => {
        const twins = await resolve(tenant, ['app01', 'web01'], { location: 'westeurope' });
        assert.deepEqual(
          twins.entries.map(({ machine }) => machine.id),
          [APP_IN_B, machineId('Web01')],
        );
      });

      it('does not take a machine outside of the resource group that is named, not even from a workspace', async () => {
        const { entries, missing } = await resolve(tenant, ['app01'], { resourceGroup: 'rg-c' });
        assert.deepEqual([entries, missing], [[], ['app01']]);
      });

      it('does not take a host of another domain for it', async () => {
        const { missing } = await resolve(tenant, ['files.fabrikam.com']);
        assert.deepEqual(missing, ['files.fabrikam.com']);
      });
    });

  it('counts what fits a pattern in the place that is named, and takes the first fifty', async () => {
    const web = Array.from({ length: 60 }, (_, index) => virtualMachine(`bulk-${index}`));
    const many = world({ ...TENANT, resources: [...MACHINES, ...web] });
    const bulk = await resolve(many, ['bulk-*']);
    assert.deepEqual(bulk.patterns, [{ pattern: 'bulk-*', machines: 60, answered: 50 }]);
    assert.equal(bulk.entries.length, 50);
    const app = await resolve(many, ['app*'], { resourceGroup: 'rg-b' });
    assert.deepEqual(
      app.entries.map(({ machine }) => machine.id),
      [APP_IN_B],
    );
  });

  it('says which patterns nothing fits', async () => {
    const { entries, missing, patterns } = await resolve(FINE, ['mail-*']);
    assert.deepEqual([entries, missing, patterns], [[], ['mail-*'], []]);
  });

  it('finds a computer that only a workspace knows', async () => {
    const { entries } = await resolve(FINE, ['gone01']);
    assert.deepEqual(
      entries.map(({ machine }) => [machine.kind, machine.name, machine.osType]),
      [['log-analytics', 'gone01.corp.contoso.com', 'linux']],
    );
  });

  it('keeps the id that the last record of a deleted machine names', async () => {
    const { entries } = await resolve(FINE, ['older02']);
    assert.deepEqual(
      entries.map(({ machine }) => [machine.kind, machine.id]),
      [['log-analytics', machineId('older02')]],
    );
  });

  it('says which names nothing answers to, and what could not be searched for them', async () => {
    const forbidden = world({
      ...TENANT,
      permissions: [
        {
          principal: 'bot',
          scope: '/',
          actions: ['Microsoft.Compute/*', 'Microsoft.HybridCompute/*', 'Microsoft.Resources/*'],
        },
      ],
    });
    const { entries, missing, gaps } = await resolve(forbidden, ['web01', 'gone01']);
    assert.deepEqual([entries.length, missing], [1, ['gone01']]);
    assert.deepEqual(
      gaps.map(({ fact, code }) => [fact, code]),
      [['machine', 'AZ_FORBIDDEN']],
    );
  });

  it('does not take a workspace that leaves rows out for one that knows no such computer', async () => {
    const partial = world({
      ...TENANT,
      workspaces: workspaces(
        { Heartbeat: [], Update: [] },
        { partial: [{ table: 'Heartbeat', message: 'cut' }] },
      ),
    });
    const { missing, gaps } = await resolve(partial, ['gone01']);
    assert.deepEqual(
      [missing, gaps.map(({ fact, code }) => [fact, code])],
      [['gone01'], [['machine', 'AZ_PARTIAL']]],
    );
  });

  it('fails with what Azure said when neither Resource Graph nor ARM answers', async () => {
    const down = world({
      ...TENANT,
      faults: [
        { api: 'resource-graph', status: 403 },
        { api: 'arm', status: 403 },
      ],
    });
    await assert.rejects(
      resolve(down, ['web01']),
      (error) => error instanceof AzureReadError && error.code === 'AZ_FORBIDDEN',
    );
  });
});

describe('a name that Japanese letters stand against', () => {
  const NAMED_SO = world({
    resources: [
      virtualMachine('検査DB01'),
      virtualMachine('db01', { id: machineId('db01', 'azure-vm', 'rg-b') }),
    ],
  });
  const found = async (text: string) => {
    const { machines, wholeNames } = entitiesOf(markParticulars(readableText(text)));
    const { entries, missing } = await resolve(NAMED_SO, machines, { wholeNames });
    return [...entries.map(({ machine }) => machine.name), ...missing.map((name) => `no ${name}`)];
  };
  const CASES: readonly (readonly [text: string, ...found: readonly string[]])[] = [
    ['検査DB01 の状態は', '検査DB01'],
    ['昨夜検査db01は失敗した?', '検査DB01'],
    ['昨夜db01は失敗した?', 'db01'],
    ['昨夜 検査db01は失敗した?', '検査DB01'],
    ['サーバーdb01は未評価?', 'db01'],
    ['本番db02 の状態は', 'no db02'],
  ];
  for (const [text, ...machines] of CASES)
    it(`${text} → ${machines.join(' ')}`, async () => assert.deepEqual(await found(text), machines));
});

function resolve(tenant: World, machines: readonly string[], narrowed: Partial<Entities> = {}) {
  const { azure, now } = sandboxAzure(tenant);
  const entities: Entities = { ...NO_ENTITIES, machines, ...narrowed };
  return resolveMachines(entities, azure, now);
}

describe('a machine that was looked for in the wrong resource group', () => {
  const wrongGroup = { ...NO_ENTITIES, resourceGroup: 'rg-elsewhere' };
  const { azure, now } = sandboxAzure(FINE);
  const found = async (name: string) =>
    (await resolveMachines({ ...wrongGroup, machines: [name] }, azure, now)).entries.length;

  it('is not found by its name, and is by the id it was picked by', async () => {
    assert.equal(await found('web01'), 0);
    assert.equal(await found(machineId('web01').toLowerCase()), 1);
  });
});
