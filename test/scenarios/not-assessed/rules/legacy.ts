import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { workspaces } from '../../../support/world/logs.ts';
import { arcServer, virtualMachine } from '../../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');
const LEGACY_HEARTBEAT = {
  TimeGenerated: '2024-08-30T22:41:09Z',
  Category: 'Direct Agent',
  OSType: 'Windows',
  Solutions: '"security", "updates"',
};

/** What the retired Update Management left behind proves, and what it does not. */
export const LEGACY_RULES: readonly ScenarioCase[] = [
  {
    name: 'empty legacy tables are neither fine nor the cause',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({ Heartbeat: [], Update: [], UpdateSummary: [] }),
    }),
    verdict: 'unknown',
    gaps: { 'legacy-data': 'AZ_NO_DATA' },
  },
  {
    name: 'so are absent ones',
    machine: 'vm-01',
    world: world({ resources: [virtualMachine('vm-01')], workspaces: workspaces({}) }),
    verdict: 'unknown',
    gaps: { 'legacy-data': 'AZ_NO_DATA' },
  },
  {
    name: 'legacy rows of other machines show that there are none of this one',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({ Heartbeat: [{ ...LEGACY_HEARTBEAT, Computer: 'vm-99' }] }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
  {
    name: 'legacy rows with the id of another resource are of another machine, whatever their host name',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({
        Heartbeat: [
          { ...LEGACY_HEARTBEAT, Computer: 'vm-01', ResourceId: machineId('vm-01', 'azure-vm', 'rg-other') },
        ],
      }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
  {
    name: 'the Azure Monitor agent leaves no legacy data',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01')],
      workspaces: workspaces({
        Heartbeat: [
          { TimeGenerated: 'now-1m', Category: 'Azure Monitor Agent', Computer: 'vm-01', ResourceId: VM },
        ],
      }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
    excludes: ['legacy-only'],
  },
  {
    name: 'legacy rows without a resource id are matched by host name, also where the resource has another',
    machine: 'srv-tokyo-7',
    world: world({
      resources: [
        arcServer('srv-tokyo-7', {
          properties: { machineFqdn: 'web07.corp.contoso.com', osProfile: { computerName: 'web07' } },
        }),
      ],
      workspaces: workspaces({
        Update: [{ TimeGenerated: '2024-08-30T12:00:00Z', Computer: 'WEB07.corp.contoso.com' }],
      }),
    }),
    verdict: 'found',
    cause: 'legacy-only',
  },
  {
    name: 'a host of the same short name in another domain is another machine',
    machine: 'srv-tokyo-7',
    world: world({
      resources: [
        arcServer('srv-tokyo-7', {
          properties: {
            machineFqdn: 'web07.corp.contoso.com',
            osProfile: { computerName: 'web07' },
          },
        }),
      ],
      workspaces: workspaces({
        Update: [{ TimeGenerated: '2024-08-30T12:00:00Z', Computer: 'web07.fabrikam.com' }],
      }),
    }),
    verdict: 'found',
    cause: 'never-assessed',
  },
  {
    name: 'a computer that only a workspace knows, with legacy data',
    machine: 'old-fs-01',
    world: world({ workspaces: workspaces({ Heartbeat: [{ ...LEGACY_HEARTBEAT, Computer: 'old-fs-01' }] }) }),
    verdict: 'found',
    cause: 'legacy-only',
    otherCauses: [],
  },
  {
    name: 'one that only sends heartbeats: no Azure resource, no verdict',
    machine: 'new-fs-01',
    world: world({
      workspaces: workspaces({
        Heartbeat: [{ TimeGenerated: 'now-1m', Category: 'Azure Monitor Agent', Computer: 'new-fs-01' }],
      }),
    }),
    verdict: 'unknown',
    gaps: { machine: 'AZ_NOT_FOUND' },
  },
  {
    name: 'the id of a resource that is no machine does not hide the legacy rows of its computer',
    machine: 'vmss000001',
    world: world({
      workspaces: workspaces({
        Heartbeat: [
          {
            ...LEGACY_HEARTBEAT,
            Computer: 'vmss000001',
            ResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss/virtualMachines/1`,
          },
        ],
      }),
    }),
    verdict: 'found',
    cause: 'legacy-only',
  },
];
