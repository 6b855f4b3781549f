import assert from 'node:assert/strict';
import type { MachineId } from '../../../src/model/machine.ts';
import { compareVersions } from '../../../src/model/version.ts';
import { arcId, arcMachine, SUBSCRIPTION, vm, vmId } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

const AGENT = {
  publisher: 'Microsoft.Azure.Monitor',
  type: 'AzureMonitorWindowsAgent',
  typeHandlerVersion: '1.0',
  autoUpgradeMinorVersion: true,
  enableAutomaticUpgrade: false,
  provisioningState: 'Succeeded',
};

function extension(machineId: string, type: string, instanceView: object | null): object {
  return {
    id: `${machineId}/extensions/Agent`,
    name: 'Agent',
    type,
    location: 'japaneast',
    properties: { ...AGENT, ...(instanceView && { instanceView }) },
  };
}

const STATUS = {
  code: 'ProvisioningState/succeeded',
  level: 'Info',
  displayStatus: 'Ready',
  message: 'Plugin enabled',
  time: '2026-11-20T08:00:00Z',
};

describe('the extensions of a machine', () => {
  const vmType = 'Microsoft.Compute/virtualMachines/extensions';
  const arcType = 'Microsoft.HybridCompute/machines/extensions';

  it('are read from Compute with the version that is on the machine', async () => {
    const instanceView = { typeHandlerVersion: '1.40.0.0', statuses: [STATUS] };
    const { azure, requests } = azureOver({
      resources: [vm('vm-01'), extension(vmId('vm-01'), vmType, instanceView)],
    });
    assert.deepEqual(await azure.listVirtualMachineExtensions(vmId('vm-01') as MachineId), [
      {
        id: `${vmId('vm-01')}/extensions/Agent`,
        name: 'Agent',
        publisher: 'Microsoft.Azure.Monitor',
        extensionType: 'AzureMonitorWindowsAgent',
        typeHandlerVersion: '1.0',
        autoUpgradeMinorVersion: true,
        enableAutomaticUpgrade: false,
        provisioningState: 'Succeeded',
        settings: null,
        status: null,
        installedVersion: '1.40.0.0',
        instanceView,
      },
    ]);
    assert.equal(requests().length, 1);
  });

  it('are read from Arc, whose instance view has one status', async () => {
    const instanceView = { typeHandlerVersion: '1.40.0.0', status: STATUS };
    const { azure } = azureOver({
      resources: [arcMachine('arc-01'), extension(arcId('arc-01'), arcType, instanceView)],
    });
    const [agent] = await azure.listArcExtensions(arcId('arc-01') as MachineId);
    assert.deepEqual(agent?.instanceView, { typeHandlerVersion: '1.40.0.0', statuses: [STATUS] });
    assert.deepEqual(agent?.status, {
      code: STATUS.code,
      level: 'Info',
      message: 'Plugin enabled',
      time: STATUS.time,
    });
    assert.equal(agent?.enableAutomaticUpgrade, false);
  });

  it('report nothing from a machine that is off', async () => {
    const { azure } = azureOver({
      resources: [
        vm('vm-01'),
        extension(vmId('vm-01'), vmType, null),
        arcMachine('arc-01'),
        extension(arcId('arc-01'), arcType, null),
      ],
    });
    const all = [
      ...(await azure.listVirtualMachineExtensions(vmId('vm-01') as MachineId)),
      ...(await azure.listArcExtensions(arcId('arc-01') as MachineId)),
    ];
    assert.deepEqual(
      all.map(({ instanceView, status }) => [instanceView, status]),
      [
        [null, null],
        [null, null],
      ],
    );
  });
});

describe('the published versions of an extension', () => {
  const { publisher, type } = AGENT;
  const wanted = { subscriptionId: SUBSCRIPTION, location: 'japaneast', publisher, type };
  const extensionImages = [
    { location: 'japaneast', publisher, type, versions: ['1.9.0', '1.40.0', '1.10.0'] },
  ];

  it('are those of the region, oldest first by number, for virtual machines', async () => {
    const { versions, record } = await azureOver({ extensionImages }).azure.listExtensionVersions(wanted);
    assert.deepEqual(versions, ['1.9.0', '1.10.0', '1.40.0']);
    assert.match(record, /\/locations\/japaneast\/publishers\/Microsoft\.Azure\.Monitor\//);
  });

  it('are those of the region, all pages, for Arc-enabled servers', async () => {
    const { azure, requests } = azureOver({ extensionImages, pageSize: 2 });
    assert.deepEqual((await azure.listArcExtensionVersions(wanted)).versions, ['1.9.0', '1.10.0', '1.40.0']);
    assert.equal(requests().length, 2);
  });

  for (const list of ['listExtensionVersions', 'listArcExtensionVersions'] as const)
    it(`are AZ_NOT_FOUND where the region has none: ${list}`, async () => {
      const { azure } = azureOver({ extensionImages });
      await assert.rejects(azure[list]({ ...wanted, location: 'japanwest' }), { code: 'AZ_NOT_FOUND' });
    });

  it('need a data action, of which Reader has none: the sentence says so', async () => {
    const { azure } = azureOver({ extensionImages, permissions: [] });
    const failure = await azure.listArcExtensionVersions(wanted).catch((error: unknown) => error);
    const { needs } = failure as { needs: { en: string; ja: string } };
    assert.match(needs.en, /data action Microsoft\.HybridCompute\/.*read.*deploy\/reader-role\.json/);
    assert.match(needs.ja, /データ アクション Microsoft\.HybridCompute\/.*read.*deploy\/reader-role\.json/);
  });
});

describe('compareVersions', () => {
  const ROWS: readonly (readonly [older: string, newer: string])[] = [
    ['1.9', '1.10'],
    ['1.40.0.0', '1.40.0.1'],
    ['1.40', '1.40.1'],
    ['1.40.preview', '1.40.0'],
    ['1.99.9', '2.0'],
  ];
  for (const [older, newer] of ROWS)
    it(`${older} is older than ${newer}`, () => {
      assert.ok(compareVersions(older, newer) < 0);
      assert.ok(compareVersions(newer, older) > 0);
    });

  it('1.40 is 1.40.0.0', () => assert.equal(compareVersions('1.40', '1.40.0.0'), 0));
});
