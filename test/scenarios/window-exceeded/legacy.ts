import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';
import { exceeded, left, legacy, tenant, update, weekly, written } from './runs.ts';

const ACCOUNT = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa`;

/** A virtual machine with rows of a deployment, which its Automation account still has. */
function withDeployment(duration: string, rows: readonly JsonObject[]): World {
  return world({
    resources: [
      virtualMachine('vm-07'),
      { id: ACCOUNT, type: 'Microsoft.Automation/automationAccounts', name: 'aa', location: 'japaneast' },
      {
        id: `${ACCOUNT}/softwareUpdateConfigurations/Tag-Sunday`,
        type: 'Microsoft.Automation/automationAccounts/softwareUpdateConfigurations',
        name: 'Tag-Sunday',
        properties: {
          updateConfiguration: {
            operatingSystem: 'Windows',
            duration,
            azureVirtualMachines: [machineId('vm-07')],
            nonAzureComputerNames: [],
          },
        },
      },
    ],
    workspaces: workspaces({
      UpdateRunProgress: rows.map((row) => ({ ...row, Computer: 'vm-07' })),
      Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'vm-07' }],
    }),
  });
}

/** Deployments of Update Management. */
export const LEGACY_RUNS: readonly ScenarioCase[] = [
  {
    name: 'Update Management: two hours, one update left',
    world: legacy([update('A', 0, 50), update('B', 50, 100), left('C', 115)]),
    machine: 'old-fs-01',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'found',
    cause: 'window-too-short',
    says: /C/,
    excludes: ['slow-update'],
    evidence: { InstallationStatus: 'MaintenanceWindowExceeded' },
  },
  {
    name: 'Update Management: six hours, one update that took four',
    world: legacy([update('A', 0, 20), update('B', 20, 260), left('C', 355)]),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'slow-update',
    excludes: ['window-too-short'],
  },
  {
    name: 'Update Management: six hours, too many updates',
    world: legacy([update('A', 0, 120), update('B', 120, 240), left('C', 355)]),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'Update Management: everything went in',
    world: legacy([update('A', 0, 50)]),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'Update Management: rows without times, as it mostly wrote them, tell by when they were written',
    world: legacy([
      ...written('A', { NotStarted: 0, InProgress: 5, Succeeded: 20 }),
      ...written('B', { NotStarted: 0, InProgress: 20, Succeeded: 260 }),
      ...written('C', { NotStarted: 0, MaintenanceWindowExceeded: 355 }),
    ]),
    machine: 'old-fs-01',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'found',
    cause: 'slow-update',
    says: /2024-08-25 17:00 UTC.*B/,
    evidence: { 'EndTime - StartTime': '355 min' },
    excludes: ['window-too-short'],
  },
  {
    name: 'Update Management: rows without times, two hours',
    world: legacy([
      ...written('A', { InProgress: 0, Succeeded: 60 }),
      ...written('C', { NotStarted: 0, MaintenanceWindowExceeded: 115 }),
    ]),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'window-too-short',
  },
  {
    name: 'Update Management: a single row tells no length',
    world: legacy(written('C', { MaintenanceWindowExceeded: 0 })),
    machine: 'old-fs-01',
    verdict: 'unknown',
    gaps: { 'legacy-run': 'AZ_NO_DATA' },
  },
  {
    name: 'Update Management: the Automation account still has the length of the window, the longest',
    world: withDeployment('PT6H', [update('A', 0, 20), update('B', 20, 200), left('C', 201)]),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'slow-update',
    excludedBy: { 'window-too-short': { 'properties.updateConfiguration.duration': 'PT6H' } },
  },
  {
    name: 'Update Management: its length says that there was room, however long the deployment took',
    world: withDeployment('PT3H', [update('A', 0, 50), left('C', 355)]),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'window-too-short',
    says: /3 h(?: 0 min)?|3 時間/,
    evidence: { 'properties.updateConfiguration.duration': 'PT3H' },
  },
  {
    name: 'Update Management: a single row, and the length of the window in the Automation account',
    world: withDeployment('PT5H', written('C', { MaintenanceWindowExceeded: 0 })),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'window-too-short',
    says: /5 h|5 時間/,
    saysNot: /after 0|0 分で/,
    evidence: { 'properties.updateConfiguration.duration': 'PT5H' },
  },
  {
    name: 'Update Management: a single row, and the longest window: what took so long is not on record',
    world: withDeployment('PT6H', written('C', { MaintenanceWindowExceeded: 0 })),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-run': 'AZ_NO_DATA' },
  },
  {
    name: 'both systems have a run of the machine',
    world: tenant(weekly('02:00'), [exceeded(110)], virtualMachine('vm-07'), {
      workspaces: workspaces({
        UpdateRunProgress: [update('A', 0, 50), left('C', 115)].map((row) => ({ ...row, Computer: 'vm-07' })),
        Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'vm-07' }],
      }),
    }),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'window-too-short',
  },
];
