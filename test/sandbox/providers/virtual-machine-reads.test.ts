import assert from 'node:assert/strict';
import { errorOf, fixture, GROUP, SUBSCRIPTION, vm, vmId } from './tenant-fixture.ts';

const EXTENSION = {
  id: `${vmId('vm-01')}/extensions/AzureMonitorWindowsAgent`,
  type: 'Microsoft.Compute/virtualMachines/extensions',
  name: 'AzureMonitorWindowsAgent',
  location: 'japaneast',
  properties: {
    publisher: 'Microsoft.Azure.Monitor',
    type: 'AzureMonitorWindowsAgent',
    instanceView: { name: 'AzureMonitorWindowsAgent', typeHandlerVersion: '1.30.0.0' },
  },
};

describe('reading virtual machines', () => {
  it('keeps the instance view out of an answer that was not asked for it', async () => {
    const { compute } = fixture({ resources: [vm('vm-01'), EXTENSION] });
    const machine = await compute.virtualMachines.get('RG-APP', 'VM-01');
    assert.equal(machine.id, vmId('vm-01'));
    assert.equal(machine.osProfile?.computerName, 'vm-01');
    assert.equal(machine.instanceView, undefined);
    assert.deepEqual(
      machine.resources?.map(({ name, instanceView }) => ({ name, instanceView })),
      [{ name: 'AzureMonitorWindowsAgent', instanceView: undefined }],
    );
  });

  it('adds the instance view, with what the extensions report, for $expand=instanceView', async () => {
    const { compute } = fixture({ resources: [vm('vm-01'), EXTENSION] });
    const { instanceView } = await compute.virtualMachines.get('rg-app', 'vm-01', { expand: 'instanceView' });
    assert.equal(instanceView?.statuses?.[1]?.code, 'PowerState/running');
    assert.equal(instanceView?.extensions?.[0]?.typeHandlerVersion, '1.30.0.0');
    assert.deepEqual(await compute.virtualMachines.instanceView('rg-app', 'vm-01'), instanceView);
  });

  it('adds the user data for $expand=userData alone', async () => {
    const { compute } = fixture({ resources: [vm('vm-01', { userData: 'Zm9v' })] });
    assert.equal((await compute.virtualMachines.get('rg-app', 'vm-01')).userData, undefined);
    const machine = await compute.virtualMachines.get('rg-app', 'vm-01', { expand: 'userData' });
    assert.equal(machine.userData, 'Zm9v');
  });

  it('follows every page of a list, in a subscription, a resource group and a location', async () => {
    const { compute } = fixture({
      pageSize: 2,
      resources: ['a', 'b', 'c', 'd', 'e'].map((name) => vm(name)),
    });
    const names = async (list: AsyncIterable<{ name?: string }>) => {
      const found: (string | undefined)[] = [];
      for await (const { name } of list) found.push(name);
      return found.join();
    };
    assert.equal(await names(compute.virtualMachines.listAll()), 'a,b,c,d,e');
    assert.equal(await names(compute.virtualMachines.list('rg-app')), 'a,b,c,d,e');
    await assert.rejects(names(compute.virtualMachines.list('rg-other')), { statusCode: 404 });
    assert.equal(await names(compute.virtualMachines.listByLocation('JapanEast')), 'a,b,c,d,e');
    assert.equal(await names(compute.virtualMachines.listByLocation('westeurope')), '');
  });

  it('lists run-time states without models for statusOnly=true', async () => {
    const { compute } = fixture({ resources: [vm('vm-01', {}, 'deallocated')] });
    for await (const machine of compute.virtualMachines.listAll({ statusOnly: 'true' })) {
      assert.equal(machine.instanceView?.statuses?.[1]?.code, 'PowerState/deallocated');
      assert.equal(machine.osProfile, undefined);
    }
  });

  it('gives nextLink under the origin of the call, with its own query', async () => {
    const { send } = fixture({ pageSize: 1, resources: [vm('a'), vm('b')] });
    const path = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute/virtualMachines`;
    const { body } = await send('GET', `${path}?statusOnly=true`);
    const next = new URL((body as { nextLink: string }).nextLink);
    assert.equal(next.origin + next.pathname, `https://management.azure.com${path}`);
    assert.equal(next.searchParams.get('statusOnly'), 'true');
    assert.equal(next.searchParams.get('api-version'), '2024-11-01');
    assert.equal(errorOf(await send('GET', `${path}?$skiptoken=x`)).code, 'InvalidSkipToken');
  });

  const REFUSALS: [what: string, path: string, status: number, code: string][] = [
    ['an absent machine', vmId('gone'), 404, 'ResourceNotFound'],
    ['the instance view of an absent machine', `${vmId('gone')}/instanceView`, 404, 'ResourceNotFound'],
    [
      'machines of an absent resource group',
      `${GROUP}x/providers/Microsoft.Compute/virtualMachines`,
      404,
      'ResourceGroupNotFound',
    ],
    [
      'servers of an absent resource group',
      `${GROUP}x/providers/Microsoft.HybridCompute/machines`,
      404,
      'ResourceGroupNotFound',
    ],
    ['an unknown expansion', `${vmId('vm-01')}?$expand=everything`, 400, 'InvalidParameter'],
    ['a list that is not modelled', `${vmId('vm-01')}/vmSizes`, 501, 'NotModelled'],
    [
      'a filter on a list',
      `${GROUP}/providers/Microsoft.Compute/virtualMachines?$filter=x`,
      501,
      'NotModelled',
    ],
    ['a list of another type', `${GROUP}/providers/Microsoft.Network/networkInterfaces`, 501, 'NotModelled'],
    ['a provider that is not modelled', `${GROUP}/providers/Microsoft.Foo/bars/b`, 501, 'NotModelled'],
    ['an absent extension', `${vmId('vm-01')}/extensions/gone`, 404, 'ResourceNotFound'],
  ];
  for (const [what, path, status, code] of REFUSALS)
    it(`answers ${status} ${code} for ${what}`, async () => {
      const { send } = fixture({ resources: [vm('vm-01')] });
      assert.deepEqual(errorOf(await send('GET', path)), { status, code });
    });

  const RIGHTS: [action: string, allowed: string[], refused: string[]][] = [
    ['Microsoft.Compute/virtualMachines/read', [vmId('vm-01')], ['?$expand=instanceView', '/instanceView']],
    ['Microsoft.Compute/virtualMachines/instanceView/read', [`${vmId('vm-01')}/instanceView`], ['']],
    ['*/read', [vmId('vm-01'), `${vmId('vm-01')}?$expand=instanceView`], []],
  ];
  for (const [action, allowed, refused] of RIGHTS)
    it(`asks for the documented rights: with ${action}`, async () => {
      const permissions = [{ principal: 'bot', scope: GROUP, actions: [action] }];
      const { send } = fixture({ resources: [vm('vm-01')], permissions });
      for (const path of allowed) assert.equal((await send('GET', path)).status, 200, path);
      for (const rest of refused)
        assert.deepEqual(errorOf(await send('GET', vmId('vm-01') + rest)), {
          status: 403,
          code: 'AuthorizationFailed',
        });
      const list = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Compute/virtualMachines`;
      assert.equal((await send('GET', list)).status, 403, 'a group is not the subscription');
    });
});
