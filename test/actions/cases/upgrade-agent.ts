import { agentExtension, agentVersions } from '../../support/world/extensions.ts';
import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const extensionImages = agentVersions({ japaneast: ['1.30.0.0', '1.38.0.0'] });
const ASK = 'upgrade the agent on vm-01';
const SETTINGS = { settings: { proxy: { mode: 'none' } }, enableAutomaticUpgrade: false };

const TENANT = world({
  extensionImages,
  resources: [
    virtualMachine('vm-01'),
    arcServer('arc-01'),
    agentExtension(VM, '1.30.0.0', SETTINGS),
    agentExtension(ARC, '1.30.0.0'),
  ],
});
const OF_VM = `${VM}/extensions/AzureMonitorWindowsAgent?$expand=instanceView&api-version=2024-11-01`;
const OF_ARC = `${ARC}/extensions/AzureMonitorWindowsAgent?api-version=2024-07-10`;

export const cases: ActionCases = {
  golden: {
    en: 'upgrade the agent on vm-01 and arc-01',
    ja: 'vm-01 と arc-01 のエージェントをアップグレードして',
  },
  deeds: [
    {
      what: 'of a virtual machine',
      world: TENANT,
      ask: ASK,
      calls: ['PUT'],
      look: { get: OF_VM, field: 'properties.instanceView.typeHandlerVersion' },
      before: '1.30.0.0',
      after: '1.38.0.0',
      isUndone: false,
    },
    {
      what: 'with the settings that it had',
      world: TENANT,
      ask: `${ASK} to 1.38`,
      calls: ['PUT'],
      look: { get: OF_VM, field: 'properties.settings.proxy.mode' },
      before: 'none',
      after: 'none',
      isUndone: false,
    },
    {
      what: 'and leaves its automatic upgrade off',
      world: TENANT,
      ask: ASK,
      calls: ['PUT'],
      look: { get: OF_VM, field: 'properties.enableAutomaticUpgrade' },
      before: false,
      after: false,
      isUndone: false,
    },
    {
      what: 'of an Arc-enabled server',
      world: TENANT,
      ask: 'upgrade the agent on arc-01',
      calls: ['POST'],
      look: { get: OF_ARC, field: 'properties.typeHandlerVersion' },
      before: '1.0',
      after: '1.38.0.0',
      isUndone: false,
    },
  ],
  refusals: [
    {
      why: 'it has the newest version',
      world: world({
        extensionImages,
        resources: [virtualMachine('vm-01'), agentExtension(VM, '1.38.0.0')],
      }),
      ask: ASK,
      says: /newest version of the region already \(1\.38\.0\.0\)/,
    },
    {
      why: 'another version is wanted',
      world: TENANT,
      ask: 'upgrade the agent on vm-01 to 1.25.0.0',
      says: /newest version of the region alone, 1\.38\.0\.0; not to 1\.25\.0\.0/,
    },
    {
      why: 'there is no agent',
      world: world({ extensionImages, resources: [virtualMachine('vm-01')] }),
      ask: ASK,
      says: /no Azure Monitor agent/,
    },
    {
      why: 'no version is known',
      world: world({ resources: [virtualMachine('vm-01'), agentExtension(VM, '1.30.0.0')] }),
      ask: ASK,
      says: /could not be read/,
    },
    {
      why: 'the machine is stopped',
      world: world({
        extensionImages,
        resources: [virtualMachine('vm-01', powerState('deallocated')), agentExtension(VM, null)],
      }),
      ask: ASK,
      says: /does not run/,
    },
    {
      why: 'the Arc-enabled server is not connected',
      world: world({
        extensionImages,
        resources: [
          arcServer('arc-01', { properties: { status: 'Disconnected' } }),
          agentExtension(ARC, '1.30.0.0'),
        ],
      }),
      ask: 'upgrade the agent on arc-01',
      says: /not connected/,
    },
  ],
};
