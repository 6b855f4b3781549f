import { agentExtension } from '../../support/world/extensions.ts';
import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const VM = machineId('vm-01');
const ARC = machineId('arc-01', 'azure-arc');
const OFF = { enableAutomaticUpgrade: false };
const FIELD = 'properties.enableAutomaticUpgrade';
const ASK_VM = 'turn on automatic upgrade of the agent on vm-01';
const ASK_ARC = 'turn on automatic upgrade of the agent on arc-01';

const TENANT = world({
  resources: [
    virtualMachine('vm-01'),
    arcServer('arc-01'),
    agentExtension(VM, '1.30.0.0', OFF),
    agentExtension(ARC, '1.30.0.0', OFF),
  ],
});

export const cases: ActionCases = {
  golden: {
    en: 'turn on automatic upgrade of the agent on vm-01 and arc-01',
    ja: 'vm-01 と arc-01 のエージェントの自動アップグレードを有効にして',
  },
  deeds: [
    {
      what: 'of a virtual machine',
      world: TENANT,
      ask: ASK_VM,
      calls: ['PATCH'],
      look: { get: `${VM}/extensions/AzureMonitorWindowsAgent?api-version=2024-11-01`, field: FIELD },
      before: false,
      after: true,
      isUndone: true,
    },
    {
      what: 'of an Arc-enabled server',
      world: TENANT,
      ask: ASK_ARC,
      calls: ['PATCH'],
      look: { get: `${ARC}/extensions/AzureMonitorWindowsAgent?api-version=2024-07-10`, field: FIELD },
      before: false,
      after: true,
      isUndone: true,
    },
  ],
  refusals: [
    {
      why: 'it is on',
      world: world({ resources: [virtualMachine('vm-01'), agentExtension(VM, '1.30.0.0')] }),
      ask: ASK_VM,
      says: /on already/,
    },
    {
      why: 'there is no agent',
      world: world({ resources: [virtualMachine('vm-01')] }),
      ask: ASK_VM,
      says: /no Azure Monitor agent/,
    },
    {
      why: 'the machine is stopped',
      world: world({
        resources: [virtualMachine('vm-01', powerState('stopped')), agentExtension(VM, null, OFF)],
      }),
      ask: ASK_VM,
      says: /does not run/,
    },
    {
      why: 'the Arc-enabled server is not connected',
      world: world({
        resources: [
          arcServer('arc-01', { properties: { status: 'Expired' } }),
          agentExtension(ARC, null, OFF),
        ],
      }),
      ask: ASK_ARC,
      says: /not connected \(Expired\)/,
    },
    {
      why: 'the machine forbids extensions',
      world: world({
        resources: [
          virtualMachine('vm-01', { properties: { osProfile: { allowExtensionOperations: false } } }),
          agentExtension(VM, '1.30.0.0', OFF),
        ],
      }),
      ask: ASK_VM,
      says: /allows no changes of extensions \(osProfile\.allowExtensionOperations = false\)/,
    },
    {
      why: 'the Arc-enabled server is only monitored',
      world: world({
        resources: [
          arcServer('arc-01', { properties: { agentConfiguration: { configMode: 'monitor' } } }),
          agentExtension(ARC, '1.30.0.0', OFF),
        ],
      }),
      ask: ASK_ARC,
      says: /config\.mode = monitor/,
    },
  ],
};
