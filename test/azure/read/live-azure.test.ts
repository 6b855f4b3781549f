import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Azure } from '../../../src/azure/azure.ts';
import { fill } from '../../../src/azure/query.ts';
import { AzureReadError } from '../../../src/azure/read-error.ts';
import type { VirtualMachine } from '../../../src/azure/virtual-machine.ts';
import { ANYWHERE } from '../../../src/machines/place-filter.ts';
import type { GapCode } from '../../../src/model/error-code.ts';
import type { Instant } from '../../../src/model/instant.ts';
import type { MachineId } from '../../../src/model/machine.ts';
import {
  arcId,
  arcMachine,
  GROUP,
  NOW,
  SUBSCRIPTION,
  vm,
  vmId,
} from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

const WORKSPACE = '33333333-3333-4333-8333-333333333333';
const EARLIER = '2026-11-20T08:59:00Z';
const LOGGED = fill('logged-computers', { names: ['vm-01'] });
const NAMES = fill('machines', { ...ANYWHERE, names: null, ids: null });
const LOGGED_ROW = z.object({ ComputerName: z.string(), OSType: z.string() });
const NAME_ROW = z.object({ name: z.string() });

const PUBLISHED = {
  location: 'japaneast',
  publisher: 'Microsoft.Azure.Monitor',
  type: 'AzureMonitorWindowsAgent',
};
const MONITOR_AGENT = { subscriptionId: SUBSCRIPTION, ...PUBLISHED };

function workspace(keys: object = {}): object {
  return {
    customerId: WORKSPACE,
    resourceId: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/law`,
    tables: { Heartbeat: [{ TimeGenerated: EARLIER, Computer: 'VM-01.contoso.local', OSType: 'Windows' }] },
    ...keys,
  };
}

async function statusPages(azure: Azure): Promise<readonly (readonly VirtualMachine[])[]> {
  const pages: (readonly VirtualMachine[])[] = [];
  for await (const page of azure.listVirtualMachineStatusPages(SUBSCRIPTION)) pages.push(page);
  return pages;
}

/** Every read there is. */
const READS: Readonly<Record<string, (azure: Azure) => Promise<unknown>>> = {
  getVirtualMachine: (azure) => azure.getVirtualMachine(vmId('vm-01') as MachineId),
  listVirtualMachines: (azure) => azure.listVirtualMachines(SUBSCRIPTION),
  listVirtualMachineStatusPages: statusPages,
  getArcMachine: (azure) => azure.getArcMachine(arcId('arc-01') as MachineId),
  listArcMachines: (azure) => azure.listArcMachines(SUBSCRIPTION),
  listArcExtensions: (azure) => azure.listArcExtensions(arcId('arc-01') as MachineId),
  listVirtualMachineExtensions: (azure) => azure.listVirtualMachineExtensions(vmId('vm-01') as MachineId),
  listExtensionVersions: (azure) => azure.listExtensionVersions(MONITOR_AGENT),
  listArcExtensionVersions: (azure) => azure.listArcExtensionVersions(MONITOR_AGENT),
  listMaintenanceConfigurations: (azure) => azure.listMaintenanceConfigurations(SUBSCRIPTION),
  listActivityLog: (azure) =>
    azure.listActivityLog(SUBSCRIPTION, {
      resourceId: vmId('vm-01'),
      from: EARLIER as Instant,
      to: NOW as Instant,
    }),
  getProviderRegistration: (azure) => azure.getProviderRegistration(SUBSCRIPTION, 'Microsoft.Compute'),
  listSubscriptions: (azure) => azure.listSubscriptions(),
  queryResourceGraph: (azure) => azure.queryResourceGraph(NAMES, NAME_ROW),
  queryLogs: (azure) => azure.queryLogs(WORKSPACE, LOGGED, LOGGED_ROW),
};

function faultsWith(fault: object): object {
  return { faults: ['arm', 'resource-graph', 'log-analytics'].map((api) => ({ api, ...fault })) };
}

async function failureOf(read: Promise<unknown>): Promise<AzureReadError> {
  const failure = await read.then(
    (value) => assert.fail(`read ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(failure instanceof AzureReadError, String(failure));
  return failure;
}

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

describe('createAzure: what cannot be read', () => {
  const codes: readonly (readonly [status: number, code: GapCode])[] = [
    [400, 'AZ_REJECTED'],
    [401, 'AZ_UNAUTHENTICATED'],
    [403, 'AZ_FORBIDDEN'],
    [404, 'AZ_NOT_FOUND'],
    [429, 'AZ_THROTTLED'],
    [500, 'AZ_UNAVAILABLE'],
    [501, 'AZ_REJECTED'],
  ];
  for (const [name, read] of Object.entries(READS)) {
    for (const [status, code] of codes)
      it(`${name} ends as ${code} when Azure answers ${status}`, async () => {
        const { azure } = azureOver(faultsWith({ status }));
        assert.equal((await failureOf(read(azure))).code, code);
      });

    for (const status of [429, 503])
      it(`${name} survives two answers of ${status}`, async () => {
        const { azure, requests, waitedInMs } = azureOver({
          resources: [vm('vm-01'), arcMachine('arc-01')],
          workspaces: [workspace()],
          extensionImages: [{ ...PUBLISHED, versions: ['1.40.0.0'] }],
          ...faultsWith({ status, times: 2 }),
        });
        await read(azure);
        assert.equal(requests().length, 3);
        assert.equal(waitedInMs(), status === 429 ? 2_000 : 1_500);
      });

    for (const body of [
      null,
      {},
      [],
      'a page of some proxy',
      { value: null },
      { value: [null] },
      { tables: [] },
    ])
      it(`${name} never takes ${JSON.stringify(body)} for an empty answer`, async () => {
        const { azure } = azureOver(faultsWith({ status: 200, body }));
        assert.equal((await failureOf(read(azure))).code, 'AZ_UNREADABLE');
      });
  }

  it('rows that lack a column the product uses end as AZ_UNREADABLE', async () => {
    const { azure } = azureOver({ resources: [vm('vm-01')], workspaces: [workspace()] });
    const row = z.object({ vanished: z.string() });
    assert.equal((await failureOf(azure.queryResourceGraph(NAMES, row))).code, 'AZ_UNREADABLE');
    assert.equal((await failureOf(azure.queryLogs(WORKSPACE, LOGGED, row))).code, 'AZ_UNREADABLE');
  });

  it('a result that Azure cut off ends as AZ_PARTIAL, not as a whole one', async () => {
    const body = {
      totalRecords: 2,
      count: 1,
      resultTruncated: 'true',
      facets: [],
      data: [{ name: 'vm-01' }],
    };
    const { azure } = azureOver(faultsWith({ status: 200, body }));
    const { code, needs } = await failureOf(azure.queryResourceGraph(NAMES, NAME_ROW));
    assert.equal(code, 'AZ_PARTIAL');
    assert.match(needs.en, /Resource Graph/);
    assert.match(needs.ja, /打ち切られました/);
  });

  it('a result with more pages is none that was cut off, whatever Azure calls it', async () => {
    const page = {
      totalRecords: 2,
      count: 1,
      resultTruncated: 'true',
      facets: [],
      data: [{ name: 'vm-01' }],
    };
    const { azure } = azureOver({
      faults: [
        { api: 'resource-graph', status: 200, times: 1, body: { ...page, $skipToken: 'more' } },
        { api: 'resource-graph', status: 200, times: 1, body: { ...page, resultTruncated: 'false' } },
      ],
    });
    assert.equal((await azure.queryResourceGraph(NAMES, NAME_ROW)).length, 2);
  });

  it('a machine that is not there ends as AZ_NOT_FOUND', async () => {
    const { azure } = azureOver();
    assert.equal((await failureOf(azure.getVirtualMachine(vmId('gone') as MachineId))).code, 'AZ_NOT_FOUND');
    assert.equal((await failureOf(azure.getArcMachine(arcId('gone') as MachineId))).code, 'AZ_NOT_FOUND');
  });

  describe('what is not there is told as Azure calls it', () => {
    const elsewhere = vmId('vm-01').replace('rg-app', 'rg-gone');
    const read = (id: string) => (azure: Azure) => azure.getVirtualMachine(id as MachineId);
    const absent: Readonly<Record<string, (azure: Azure) => Promise<unknown>>> = {
      ResourceNotFound: read(vmId('gone')),
      ResourceGroupNotFound: read(elsewhere),
      SubscriptionNotFound: read(vmId('vm-01').replace(SUBSCRIPTION, WORKSPACE)),
      // Answered with 400: to Azure, not to the asker, the id is malformed.
      InvalidSubscriptionId: (azure) => azure.listArcMachines('contoso'),
    };
    for (const [code, readAbsent] of Object.entries(absent))
      it(code, async () => {
        const failure = await failureOf(readAbsent(azureOver({ resources: [vm('vm-01')] }).azure));
        assert.deepEqual([failure.code, failure.azureCode], ['AZ_NOT_FOUND', code]);
      });

    it('NoValidSubscriptionsInQueryRequest, behind a code that says nothing', async () => {
      const { azure } = azureOver({}, { subscriptions: [WORKSPACE] });
      const failure = await failureOf(azure.queryResourceGraph(NAMES, NAME_ROW));
      assert.deepEqual([failure.code, failure.azureCode], ['AZ_NOT_FOUND', 'BadRequest']);
    });
  });

  it('a permission that is missing is named with the action and the resource', async () => {
    const permissions = [{ principal: 'bot', scope: '/', actions: ['Microsoft.Resources/*'] }];
    const { azure } = azureOver({ resources: [vm('vm-01')], permissions });
    const { code, needs } = await failureOf(azure.getVirtualMachine(vmId('vm-01') as MachineId));
    assert.equal(code, 'AZ_FORBIDDEN');
    assert.match(needs.en, /Microsoft\.Compute\/virtualMachines\/.*read/);
    assert.ok(needs.en.includes(vmId('vm-01')));
  });
});
