import assert from 'node:assert/strict';
import { arcMachine, errorOf, fixture, GROUP, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

const CONFIGURATION = `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/monthly`;
const ACCOUNT = `${GROUP}/providers/Microsoft.Automation/automationAccounts/aa-01`;
const RUNS = ['Failed', 'Succeeded', 'Failed'].map((status, index) => ({
  id: `${ACCOUNT}/softwareUpdateConfigurationRuns/run-${index}`,
  type: 'Microsoft.Automation/automationAccounts/softwareUpdateConfigurationRuns',
  name: `run-${index}`,
  properties: { status, startTime: `2026-11-1${index}T00:00:00Z` },
}));
const WORLD = {
  resources: [
    vm('vm-01'),
    arcMachine('arc-01'),
    arcMachine('arc-02'),
    { id: ACCOUNT, type: 'Microsoft.Automation/automationAccounts', name: 'aa-01', location: 'japaneast' },
    ...RUNS,
    {
      id: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/law-01`,
      type: 'Microsoft.OperationalInsights/workspaces',
      name: 'law-01',
      properties: { customerId: 'c-1' },
    },
  ],
};

describe('resources by id', () => {
  it('creates, answers, replaces, merges and deletes', async () => {
    const { send } = fixture(WORLD);
    const body = {
      location: 'japaneast',
      tags: { a: '1' },
      properties: { maintenanceScope: 'Host', x: { y: 1 } },
    };
    assert.equal((await send('PUT', CONFIGURATION, body)).status, 201);
    assert.deepEqual((await send('GET', CONFIGURATION.toUpperCase())).body, {
      id: CONFIGURATION,
      type: 'Microsoft.Maintenance/maintenanceConfigurations',
      name: 'monthly',
      ...body,
    });
    await send('PATCH', CONFIGURATION, { tags: { b: '2' }, properties: { x: { z: 2 } } });
    const merged = (await send('GET', CONFIGURATION)).body as typeof body;
    assert.deepEqual(merged.tags, { a: '1', b: '2' });
    assert.deepEqual(merged.properties, { maintenanceScope: 'Host', x: { y: 1, z: 2 } });
    assert.equal((await send('PUT', CONFIGURATION, { properties: {} })).status, 200);
    assert.deepEqual(((await send('GET', CONFIGURATION)).body as typeof body).properties, {});
    assert.equal((await send('DELETE', CONFIGURATION)).status, 200);
    assert.equal((await send('DELETE', CONFIGURATION)).status, 204);
    assert.equal((await send('GET', CONFIGURATION)).status, 404);
  });

  const LISTS: [path: string, names: string][] = [
    [`/subscriptions/${SUBSCRIPTION}/providers/Microsoft.HybridCompute/machines`, 'arc-01,arc-02'],
    [`${GROUP}/providers/microsoft.hybridcompute/MACHINES`, 'arc-01,arc-02'],
    [`/subscriptions/${SUBSCRIPTION}/providers/Microsoft.OperationalInsights/workspaces`, 'law-01'],
    [`${ACCOUNT}/softwareUpdateConfigurationRuns`, 'run-0,run-1,run-2'],
    [`${ACCOUNT}/hybridRunbookWorkerGroups`, ''],
    [`${ACCOUNT}/softwareUpdateConfigurationRuns?$filter=properties/status eq 'failed'`, 'run-0,run-2'],
    [
      `${ACCOUNT}/softwareUpdateConfigurationRuns?$filter=properties/status eq 'Failed' and properties/startTime ge 2026-11-11`,
      'run-2',
    ],
  ];
  for (const [path, names] of LISTS)
    it(`lists ${path.slice(path.lastIndexOf('/providers/') + 11)}`, async () => {
      const { send } = fixture(WORLD);
      const { value } = (await send('GET', path)).body as { value: { name: string }[] };
      assert.equal(value.map(({ name }) => name).join(), names);
    });

  const REFUSALS: [what: string, method: string, path: string, body: object | undefined, expected: string][] =
    [
      ['a child of an absent resource', 'PUT', `${ACCOUNT}-2/runbooks/x`, {}, '404 ParentResourceNotFound'],
      [
        'an extension resource of an absent resource',
        'PUT',
        `${vmId('gone')}/providers/Microsoft.Insights/dataCollectionRuleAssociations/x`,
        {},
        '404 ParentResourceNotFound',
      ],
      [
        'an absent resource group',
        'PUT',
        CONFIGURATION.replace('rg-app', 'rg-no'),
        {},
        '404 ResourceGroupNotFound',
      ],
      ['a change of what is absent', 'PATCH', CONFIGURATION, {}, '404 ResourceNotFound'],
      ['a body that is no object', 'PUT', CONFIGURATION, [], '400 InvalidRequestContent'],
      [
        'a provider that is not modelled',
        'PUT',
        `${GROUP}/providers/Microsoft.Foo/bars/b`,
        {},
        '501 NotModelled',
      ],
      ['an action that is not modelled', 'POST', `${vmId('vm-01')}/reimage`, {}, '501 NotModelled'],
      ['a list of an absent parent', 'GET', `${ACCOUNT}-2/jobs`, undefined, '404 ResourceNotFound'],
      [
        'a filter that is not understood',
        'GET',
        `${ACCOUNT}/jobs?$filter=contains(x, 1)`,
        undefined,
        '501 NotModelled',
      ],
      [
        'an unknown subscription',
        'GET',
        `/subscriptions/${SUBSCRIPTION.replaceAll('1', '2')}/providers/Microsoft.Compute/disks`,
        undefined,
        '404 SubscriptionNotFound',
      ],
      [
        'what can be no subscription',
        'GET',
        '/subscriptions/none/providers/Microsoft.Compute/disks',
        undefined,
        '400 InvalidSubscriptionId',
      ],
    ];
  for (const [what, method, path, body, expected] of REFUSALS)
    it(`answers ${expected} for ${what}`, async () => {
      const { send } = fixture(WORLD);
      const { status, code } = errorOf(await send(method, path, body));
      assert.equal(`${status} ${code}`, expected);
    });

  it('refuses writes to a provider that the subscription is not registered for, until it is', async () => {
    const subscriptions = [{ subscriptionId: SUBSCRIPTION, registeredProviders: ['Microsoft.Compute'] }];
    const { send, resources } = fixture({ ...WORLD, subscriptions });
    assert.deepEqual(errorOf(await send('PUT', CONFIGURATION, {})), {
      status: 409,
      code: 'MissingSubscriptionRegistration',
    });
    const state = async (namespace: string) => (await resources.providers.get(namespace)).registrationState;
    assert.equal(await state('microsoft.compute'), 'Registered');
    assert.equal(await state('Microsoft.Maintenance'), 'NotRegistered');
    await resources.providers.register('Microsoft.Maintenance');
    assert.equal(await state('Microsoft.Maintenance'), 'Registered');
    assert.equal((await send('PUT', CONFIGURATION, {})).status, 201);
    await assert.rejects(resources.providers.get('Microsoft.Nonsense'), { statusCode: 404 });
  });

  it('asks for the action of the type and verb', async () => {
    const grants: [method: string, action: string][] = [
      ['GET', 'Microsoft.Maintenance/maintenanceConfigurations/read'],
      ['PATCH', 'Microsoft.Maintenance/maintenanceConfigurations/write'],
      ['DELETE', 'Microsoft.Maintenance/maintenanceConfigurations/delete'],
    ];
    const configuration = {
      id: CONFIGURATION,
      type: 'Microsoft.Maintenance/maintenanceConfigurations',
      name: 'monthly',
    };
    for (const [method, action] of grants) {
      const permissions = [{ principal: 'bot', scope: GROUP, actions: [action] }];
      for (const [other] of grants) {
        const { send } = fixture({ resources: [configuration], permissions });
        const { status } = await send(other, CONFIGURATION, {});
        assert.equal(status, other === method ? 200 : 403, `${other} with ${action}`);
      }
    }
  });
});

describe('subscriptions and resource groups', () => {
  it('lists what the caller may read', async () => {
    const subscriptions = [
      { subscriptionId: SUBSCRIPTION },
      { subscriptionId: 'other', displayName: 'Other' },
    ];
    const permissions = [{ principal: 'bot', scope: '/subscriptions/other', actions: ['*/read'] }];
    const { send } = fixture({ subscriptions, permissions });
    const { value } = (await send('GET', '/subscriptions')).body as { value: object[] };
    assert.deepEqual(value, [
      {
        id: '/subscriptions/other',
        subscriptionId: 'other',
        tenantId: 'tenant-1',
        displayName: 'Other',
        state: 'Enabled',
      },
    ]);
    assert.equal((await send('GET', `/subscriptions/${SUBSCRIPTION}`)).status, 403);
    assert.equal((await send('GET', '/subscriptions/other')).status, 200);
    assert.deepEqual((await send('GET', '/tenants')).body, {
      value: [{ id: '/tenants/tenant-1', tenantId: 'tenant-1' }],
    });
  });

  it('lists a subscription to a caller who may read anything in it', async () => {
    const visible = async (actions: string[]) => {
      const { send } = fixture({ ...WORLD, permissions: [{ principal: 'bot', scope: GROUP, actions }] });
      return ((await send('GET', '/subscriptions')).body as { value: object[] }).value.length;
    };
    assert.equal(await visible(['Microsoft.HybridCompute/machines/read']), 1);
    assert.equal(await visible(['Microsoft.Network/*/read']), 0);
  });

  it('knows a workspace that a world gives rows for and does not declare', async () => {
    const resourceId = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/law-02`;
    const { send, graph } = fixture({ ...WORLD, workspaces: [{ customerId: 'c-2', resourceId }] });
    const { properties } = (await send('GET', resourceId)).body as { properties: { customerId: string } };
    assert.equal(properties.customerId, 'c-2');
    const list = resourceId.slice(0, -'/law-02'.length);
    assert.equal(((await send('GET', list)).body as { value: object[] }).value.length, 2);
    const query =
      'resources | where type endswith "/workspaces" | project customerId = tostring(properties.customerId) | order by customerId asc';
    assert.deepEqual((await graph.resources({ query })).data, [{ customerId: 'c-1' }, { customerId: 'c-2' }]);
  });

  it('knows resource groups by what lies in them', async () => {
    const { resources } = fixture(WORLD);
    const names: (string | undefined)[] = [];
    for await (const { name } of resources.resourceGroups.list()) names.push(name);
    assert.deepEqual(names, ['rg-app']);
    assert.equal((await resources.resourceGroups.get('RG-APP')).name, 'rg-app');
    await assert.rejects(resources.resourceGroups.get('rg-no'), { statusCode: 404 });
  });
});
