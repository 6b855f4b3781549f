import assert from 'node:assert/strict';
import { z } from 'zod';
import { arcMachineFromArm } from '../../src/azure/arc-machine.ts';

const ID = '/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.HybridCompute/machines/arc-01';

/** As GET Microsoft.HybridCompute/machines answers for a server in monitor mode; fields that are not used are left in. */
const WIRE = {
  id: ID,
  name: 'arc-01',
  type: 'Microsoft.HybridCompute/machines',
  location: 'japaneast',
  tags: { wave: '1' },
  systemData: { createdBy: 'ops@contoso.com', createdAt: '2026-10-01T01:02:03.4567891Z' },
  properties: {
    status: 'Disconnected',
    lastStatusChange: '2026-11-19T01:02:03.4567891Z',
    agentVersion: '1.46.02789.1952',
    osType: 'windows',
    osSku: 'Windows Server 2022 Standard',
    machineFqdn: 'arc-01.contoso.local',
    errorDetails: [{ code: 'AZCM0026', message: 'Network error', target: null }],
    osProfile: {
      computerName: 'arc-01',
      windowsConfiguration: {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          assessmentMode: 'AutomaticByPlatform',
          enableHotpatching: true,
          status: {},
        },
      },
    },
    agentConfiguration: {
      configMode: 'monitor',
      extensionsEnabled: 'false',
      extensionsAllowList: [{ publisher: 'Microsoft.Azure.Monitor', type: 'AzureMonitorWindowsAgent' }],
      extensionsBlockList: [],
      guestConfigurationEnabled: 'true',
    },
  },
};

function withProperties(properties: object): object {
  return { ...WIRE, properties: { ...WIRE.properties, ...properties } };
}

describe('arcMachineFromArm', () => {
  it('reads what the product uses', () => {
    const { model, ...envelope } = arcMachineFromArm(WIRE);
    const createdAt = '2026-10-01T01:02:03.456Z';
    assert.deepEqual(envelope, {
      id: ID,
      name: 'arc-01',
      location: 'japaneast',
      tags: { wave: '1' },
      createdAt,
    });
    assert.equal(model.status, 'Disconnected');
    assert.equal(model.lastStatusChange, '2026-11-19T01:02:03.456Z');
    assert.equal(model.osType, 'windows');
    assert.deepEqual(model.osProfile?.windowsConfiguration?.patchSettings, {
      patchMode: 'AutomaticByPlatform',
      assessmentMode: 'AutomaticByPlatform',
      enableHotpatching: true,
      status: { hotpatchEnablementStatus: null, error: null },
      automaticByPlatformSettings: null,
    });
    assert.deepEqual(model.agentConfiguration, {
      configMode: 'monitor',
      extensionsEnabled: 'false',
      extensionsAllowList: [{ publisher: 'Microsoft.Azure.Monitor', type: 'AzureMonitorWindowsAgent' }],
      extensionsBlockList: [],
    });
  });

  it('reads a server that has never reported anything', () => {
    const { tags, location, model, createdAt } = arcMachineFromArm({
      id: ID,
      name: 'arc-01',
      properties: {},
    });
    assert.deepEqual([tags, location, createdAt], [{}, null, null]);
    assert.ok(Object.values(model).every((value) => value === null));
  });

  it('reads a switch as text, whichever way it is written', () => {
    for (const extensionsEnabled of ['false', false])
      assert.equal(
        arcMachineFromArm(withProperties({ agentConfiguration: { extensionsEnabled } })).model
          .agentConfiguration?.extensionsEnabled,
        'false',
      );
  });

  it('passes over fields that the product does not use, whatever they hold', () => {
    assert.doesNotThrow(() => arcMachineFromArm(withProperties({ errorDetails: { code: 'AZCM0026' } })));
  });

  const wrong: readonly (readonly [name: string, body: unknown])[] = [
    ['no body', null],
    ['no id', { ...WIRE, id: undefined }],
    ['no properties', { ...WIRE, properties: undefined }],
    ['a status that is a number', withProperties({ status: 3 })],
    ['a time that is a number', withProperties({ lastStatusChange: 1_763_600_000 })],
    ['a block list that is no list', withProperties({ agentConfiguration: { extensionsBlockList: 'all' } })],
    ['a tag that is a number', { ...WIRE, tags: { wave: 1 } }],
  ];
  for (const [name, body] of wrong)
    it(`refuses ${name}`, () => {
      assert.throws(() => arcMachineFromArm(body), z.ZodError);
    });
});
