import assert from 'node:assert/strict';
import { z } from 'zod';
import { apiError, virtualMachineFromSdk } from '../../src/azure/virtual-machine.ts';

const ID = '/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm-01';

/** As the SDK hands over a virtual machine with its instance view: `properties` lifted, times as Date. */
const SDK = {
  id: ID,
  name: 'vm-01',
  type: 'Microsoft.Compute/virtualMachines',
  location: 'japaneast',
  tags: { wave: '1' },
  provisioningState: 'Succeeded',
  osProfile: {
    computerName: 'vm-01',
    allowExtensionOperations: false,
    linuxConfiguration: { patchSettings: { patchMode: 'ImageDefault', assessmentMode: 'ImageDefault' } },
  },
  timeCreated: new Date('2026-09-15T09:00:00Z'),
  storageProfile: {
    osDisk: { osType: 'linux', diskSizeGB: 30 },
    imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server' },
  },
  instanceView: {
    osName: 'ubuntu',
    vmAgent: {
      vmAgentVersion: '2.11.1.4',
      statuses: [
        {
          code: 'ProvisioningState/succeeded',
          displayStatus: 'Ready',
          time: new Date('2026-11-20T08:59:00Z'),
        },
      ],
    },
    statuses: [{ code: 'PowerState/running', level: 'Info' }],
    patchStatus: {
      availablePatchSummary: {
        status: 'Failed',
        criticalAndSecurityPatchCount: 3,
        otherPatchCount: 1,
        rebootPending: true,
        startTime: new Date('2026-11-19T01:00:00Z'),
        lastModifiedTime: '2026-11-19T01:05:00Z',
        error: { code: 'Error', message: 'One failed', details: [{ code: '0x8024402C' }] },
      },
    },
  },
};

describe('virtualMachineFromSdk', () => {
  it('reads what the product uses', () => {
    const { model, instanceView, ...envelope } = virtualMachineFromSdk(SDK);
    assert.deepEqual(envelope, { id: ID, name: 'vm-01', location: 'japaneast', tags: { wave: '1' } });
    assert.equal(model.timeCreated, '2026-09-15T09:00:00Z');
    assert.equal(model.storageProfile?.osDisk?.osType, 'linux');
    assert.equal(model.storageProfile?.imageReference?.publisher, 'Canonical');
    assert.equal(model.osProfile?.allowExtensionOperations, false);
    assert.equal(model.osProfile?.linuxConfiguration?.patchSettings?.assessmentMode, 'ImageDefault');
    assert.equal(model.osProfile?.windowsConfiguration, null);
    assert.equal(instanceView?.vmAgent?.statuses?.[0]?.time, '2026-11-20T08:59:00Z');
    assert.equal(instanceView?.statuses?.[0]?.time, null);
    assert.deepEqual(instanceView?.patchStatus?.availablePatchSummary, {
      status: 'Failed',
      criticalAndSecurityPatchCount: 3,
      otherPatchCount: 1,
      rebootPending: true,
      startTime: '2026-11-19T01:00:00Z',
      lastModifiedTime: '2026-11-19T01:05:00Z',
      error: {
        code: 'Error',
        message: 'One failed',
        details: [{ code: '0x8024402C', message: null }],
      },
    });
  });

  it('reads how Windows is set to be patched', () => {
    const patchSettings = {
      patchMode: 'AutomaticByPlatform',
      assessmentMode: 'AutomaticByPlatform',
      enableHotpatching: false,
      automaticByPlatformSettings: {
        rebootSetting: 'IfRequired',
        bypassPlatformSafetyChecksOnUserSchedule: true,
      },
    };
    const windowsConfiguration = { provisionVMAgent: true, enableAutomaticUpdates: true, patchSettings };
    const { model } = virtualMachineFromSdk({ ...SDK, osProfile: { windowsConfiguration } });
    assert.deepEqual(model.osProfile?.windowsConfiguration, {
      ...windowsConfiguration,
      patchSettings: { ...patchSettings, status: null },
    });
    assert.equal(model.osProfile?.linuxConfiguration, null);
  });

  it('reads a virtual machine of which nothing is known', () => {
    const { tags, location, instanceView, model } = virtualMachineFromSdk({ id: ID, name: 'vm-01' });
    assert.deepEqual([tags, location, instanceView], [{}, null, null]);
    assert.deepEqual(model, { timeCreated: null, osProfile: null, storageProfile: null });
  });

  const wrong: readonly (readonly [name: string, body: unknown])[] = [
    ['no body', undefined],
    ['no name', { ...SDK, name: undefined }],
    ['an osType that is a number', { ...SDK, storageProfile: { osDisk: { osType: 1 } } }],
    ['statuses that are no list', { ...SDK, instanceView: { statuses: { code: 'PowerState/running' } } }],
    ['a switch that is text', { ...SDK, osProfile: { allowExtensionOperations: 'false' } }],
  ];
  for (const [name, body] of wrong)
    it(`refuses ${name}`, () => {
      assert.throws(() => virtualMachineFromSdk(body), z.ZodError);
    });
});

describe('apiError', () => {
  it('reads an error without details, and none at all', () => {
    assert.deepEqual(apiError.parse({ code: 'Error', details: null }), {
      code: 'Error',
      message: null,
      details: [],
    });
    assert.equal(apiError.parse(undefined), null);
  });
});
