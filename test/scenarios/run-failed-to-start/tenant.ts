import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { workspaces } from '../../support/world/logs.ts';
import { guestAgent, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import { machineRun } from '../schedule-not-applied/records.ts';
export const VM = machineId('vm-03');
export const FINE = machineId('vm-04');
export const ARC = machineId('arc-03', 'azure-arc');

/** The run of `weekly` on 2026-11-13 at 17:00 UTC that failed before it began. */
export const failed = (properties: JsonObject = {}, id = VM) =>
  machineRun(id, 'weekly', { status: 'Failed', errorMessage: '', ...properties });
export const UNREACHED = { errorMessage: 'ShutdownOrUnresponsive' };
export const UNMET = { errorMessage: 'The prerequisites for the maintenance are not met.' };

export const CUSTOMER_MANAGED: JsonObject = {
  properties: {
    osProfile: {
      windowsConfiguration: {
        patchSettings: { automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } },
      },
    },
  },
};
export const vm = (...changes: readonly JsonObject[]) =>
  virtualMachine('vm-03', CUSTOMER_MANAGED, ...changes);
export const NOT_READY = guestAgent({
  vmAgentVersion: 'Unknown',
  statuses: [{ code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready' }],
});

interface Tenant {
  readonly machine?: JsonObject;
  readonly runs?: readonly JsonObject[];
  readonly health?: readonly JsonObject[];
  readonly changes?: readonly JsonObject[];
  readonly installations?: readonly JsonObject[];
  readonly keys?: JsonObject;
}

export function tenant({
  machine = vm(),
  runs = [failed()],
  health = [],
  changes = [],
  installations = [],
  keys = {},
}: Tenant): World {
  return world({
    resources: [machine, virtualMachine('vm-04', CUSTOMER_MANAGED)],
    resourceGraph: {
      maintenanceresources: [...runs, machineRun(FINE, 'weekly')],
      healthresources: [...health],
      resourcechanges: [...changes],
      patchinstallationresources: [...installations],
    },
    ...keys,
  });
}

export const OLD_ID = '0a000000-0000-4000-8000-000000000001';
export const NEW_ID = '0b000000-0000-4000-8000-000000000002';

/** A row of `UpdateRunProgress`: an update of the deployment of 2024-08-25 that was never begun. */
export const progress = (Computer: string, columns: JsonObject = {}): JsonObject => ({
  TimeGenerated: '2024-08-25T17:05:00Z',
  Computer,
  SourceComputerId: OLD_ID,
  UpdateRunName: 'Tag-Sunday',
  CorrelationId: 'd0000000-0000-4000-8000-000000000001',
  UpdateId: 'e0000000-0000-4000-8000-000000000001',
  Title: '2024-08 Cumulative Update (KB5041160)',
  KBID: '5041160',
  InstallationStatus: 'NotStarted',
  StartTime: '2024-08-25T17:00:00Z',
  EndTime: '2024-08-25T17:05:00Z',
  ...columns,
});

export const heartbeat = (TimeGenerated: string, SourceComputerId: string): JsonObject => ({
  TimeGenerated,
  Computer: 'old-fs-01',
  Category: 'Direct Agent',
  SourceComputerId,
});

/** What Update Management left in a workspace. */
export const legacy = (
  rows: readonly JsonObject[],
  heartbeats: readonly JsonObject[],
  keys: JsonObject = {},
): World =>
  world({
    workspaces: workspaces({
      UpdateRunProgress: [...rows],
      Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'old-fs-01' }, ...heartbeats],
    }),
    ...keys,
  });
