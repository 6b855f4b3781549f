import assert from 'node:assert/strict';
import type { MachineId } from '../../../src/model/machine.ts';
import { arcId, arcMachine, SUBSCRIPTION, vm, vmId } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

import { LOGGED, LOGGED_ROW, NAME_ROW, NAMES, statusPages, WORKSPACE, workspace } from '../support/reads.ts';

describe('createAzure: what it reads', () => {
  it('one virtual machine with its instance view, in one call', async () => {
    const { azure, requests } = azureOver({ resources: [vm('vm-01')] });
    const machine = await azure.getVirtualMachine(vmId('vm-01') as MachineId);
    assert.equal(machine.id, vmId('vm-01'));
    assert.deepEqual(machine.tags, { env: 'prod' });
    assert.equal(machine.model.storageProfile?.osDisk?.osType, 'Windows');
    assert.equal(machine.instanceView?.osName, 'Windows Server 2022 Datacenter');
    assert.deepEqual(
      machine.instanceView?.statuses?.map(({ code }) => code),
      ['ProvisioningState/succeeded', 'PowerState/running'],
    );
    assert.equal(requests().length, 1);
  });

  it('the virtual machines of a subscription, all pages', async () => {
    const names = ['vm-01', 'vm-02', 'vm-03', 'vm-04', 'vm-05'];
    const { azure, requests } = azureOver({ resources: names.map((name) => vm(name)), pageSize: 2 });
    const machines = await azure.listVirtualMachines(SUBSCRIPTION);
    assert.deepEqual(machines.map(({ name }) => name).sort(), names);
    assert.ok(machines.every(({ instanceView }) => instanceView === null));
    assert.equal(requests().length, 3);
  });

  it('one Arc-enabled server', async () => {
    const { azure } = azureOver({
      resources: [arcMachine('arc-01', { lastStatusChange: '2026-11-19T09:00:00Z' })],
    });
    const { id, name, tags, model } = await azure.getArcMachine(arcId('arc-01') as MachineId);
    assert.deepEqual([id, name, tags], [arcId('arc-01'), 'arc-01', {}]);
    assert.deepEqual(
      [model.status, model.osType, model.lastStatusChange],
      ['Connected', 'windows', '2026-11-19T09:00:00Z'],
    );
  });

  it('the Arc-enabled servers of a subscription, all pages', async () => {
    const resources = ['arc-01', 'arc-02', 'arc-03'].map((name) => arcMachine(name));
    const { azure, requests } = azureOver({ resources, pageSize: 2 });
    assert.deepEqual(
      (await azure.listArcMachines(SUBSCRIPTION)).map(({ name }) => name),
      ['arc-01', 'arc-02', 'arc-03'],
    );
    assert.equal(requests().length, 2);
  });

  it('the registration of a resource provider', async () => {
    const subscriptions = [
      {
        subscriptionId: SUBSCRIPTION,
        registeredProviders: [{ namespace: 'Microsoft.Compute', registrationState: 'Registering' }],
      },
    ];
    const { azure } = azureOver({ subscriptions });
    assert.equal(await azure.getProviderRegistration(SUBSCRIPTION, 'Microsoft.Compute'), 'Registering');
  });

  it('the subscriptions that are configured, without a call; else all that it can see', async () => {
    const configured = azureOver({}, { subscriptions: ['s-1', 's-2'] });
    assert.deepEqual(await configured.azure.listSubscriptions(), ['s-1', 's-2']);
    assert.equal(configured.requests().length, 0);
    assert.deepEqual(await azureOver().azure.listSubscriptions(), [SUBSCRIPTION]);
  });

  it('all rows of a Resource Graph query beyond one page of 1,000', async () => {
    const names = Array.from({ length: 2_001 }, (_, index) => `vm-${String(index).padStart(4, '0')}`);
    const { azure, requests } = azureOver({ resources: names.map((name) => vm(name)) });
    const rows = await azure.queryResourceGraph(NAMES, NAME_ROW);
    assert.deepEqual(
      rows.map(({ name }) => name),
      names,
    );
    assert.equal(requests().length, 3);
  });

  it('the rows of a Resource Graph query page by page, a page when the one before has been taken', async () => {
    const names = Array.from({ length: 2_001 }, (_, index) => `vm-${String(index).padStart(4, '0')}`);
    const { azure, requests } = azureOver({ resources: names.map((name) => vm(name)) });
    const pages: (readonly [rows: number, requests: number])[] = [];
    for await (const page of azure.queryResourceGraphPages(NAMES, NAME_ROW))
      pages.push([page.length, requests().length]);
    assert.deepEqual(pages, [
      [1_000, 1],
      [1_000, 2],
      [1, 3],
    ]);
  });

  it('no more pages than are taken', async () => {
    const names = Array.from({ length: 1_001 }, (_, index) => `vm-${index}`);
    const { azure, requests } = azureOver({ resources: names.map((name) => vm(name)) });
    for await (const _ of azure.queryResourceGraphPages(NAMES, NAME_ROW)) break;
    assert.equal(requests().length, 1);
  });

  it('the run-time state of virtual machines page by page', async () => {
    const resources = [vm('vm-01'), vm('vm-02', {}, 'deallocated'), vm('vm-03')];
    const { azure, requests } = azureOver({ resources, pageSize: 2 });
    const pages = await statusPages(azure);
    assert.deepEqual(
      pages.map((page) =>
        page.map(({ name, instanceView }) => `${name} ${instanceView?.statuses?.at(-1)?.code}`),
      ),
      [['vm-01 PowerState/running', 'vm-02 PowerState/deallocated'], ['vm-03 PowerState/running']],
    );
    assert.equal(requests().length, 2);
  });

  it('Resource Graph within the configured subscriptions alone', async () => {
    const other = '99999999-9999-4999-8999-999999999999';
    const elsewhere = { ...vm('vm-02'), id: vmId('vm-02').replace(SUBSCRIPTION, other) };
    const world = {
      subscriptions: [{ subscriptionId: SUBSCRIPTION }, { subscriptionId: other }],
      resources: [vm('vm-01'), elsewhere],
    };
    const namesIn = async (subscriptions: readonly string[]) =>
      (await azureOver(world, { subscriptions }).azure.queryResourceGraph(NAMES, NAME_ROW)).map(
        ({ name }) => name,
      );
    assert.deepEqual((await namesIn([])).sort(), ['vm-01', 'vm-02']);
    assert.deepEqual(await namesIn([other]), ['vm-02']);
  });

  it('the rows of a Log Analytics query by column', async () => {
    const { azure } = azureOver({ workspaces: [workspace()] });
    const { rows, isPartial } = await azure.queryLogs(WORKSPACE, LOGGED, LOGGED_ROW);
    assert.equal(isPartial, false);
    assert.deepEqual(rows, [{ ComputerName: 'vm-01.contoso.local', OSType: 'Windows' }]);
  });

  it('that a Log Analytics result is incomplete', async () => {
    const partial = [{ table: 'Heartbeat', message: 'Some shards did not answer.' }];
    const { azure } = azureOver({ workspaces: [workspace({ partial })] });
    const { rows, isPartial } = await azure.queryLogs(WORKSPACE, LOGGED, LOGGED_ROW);
    assert.deepEqual([isPartial, rows.length], [true, 1]);
  });
});
