import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';

export const VM = machineId('vm-05');
export const ARC = machineId('arc-05', 'azure-arc');
export const RUN_OF_WEEKLY = `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/20261119230000`;
export const EVENTS = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Insights/eventtypes/management/values`;
export const KB = 'KB5031364 2026-11 Cumulative Update';

/** Change: a patch mode of a Windows machine. */
export const mode = (patchMode: string | null, more: JsonObject = {}): JsonObject => ({
  properties: {
    osProfile: {
      windowsConfiguration: { patchSettings: { patchMode, ...more }, enableAutomaticUpdates: true },
    },
  },
});
export const CUSTOMER_MANAGED = mode('AutomaticByPlatform', {
  automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
});
export const AZURE_MANAGED = mode('AutomaticByPlatform');
export const BY_OS = mode('AutomaticByOS');
export const HOTPATCH: JsonObject = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { enableHotpatching: true } } } },
};

export const linux = (patchServiceUsed: string): JsonObject => ({ osType: 'Linux', patchServiceUsed });
export const LINUX: JsonObject = {
  properties: {
    storageProfile: { osDisk: { osType: 'Linux' } },
    osProfile: {
      windowsConfiguration: null,
      linuxConfiguration: { patchSettings: { patchMode: 'ImageDefault' } },
    },
  },
};

/** Two nights ago, so that nobody takes it for today's. */
export function run(properties: JsonObject = {}, id = VM): JsonObject {
  return installationRow(id, 'now-33h', {
    startDateTime: 'now-34h',
    installedPatchCount: 2,
    maintenanceRunId: null,
    ...properties,
  });
}
export const BY_SOMEBODY = run({ startedBy: 'User' });
export const BY_PLATFORM = run({ startedBy: 'Platform' });
export const BY_WEEKLY = run({ maintenanceRunId: RUN_OF_WEEKLY });

export const asked = (at: string, more: JsonObject = {}): JsonObject => ({
  eventTimestamp: at,
  operationName: { value: 'Microsoft.Compute/virtualMachines/installPatches/action' },
  status: { value: 'Succeeded' },
  resourceId: VM,
  caller: 'aoi@contoso.com',
  correlationId: 'c0ffee00-0000-4000-8000-000000000001',
  ...more,
});

export interface Tenant {
  readonly machine?: JsonObject;
  readonly schedules?: readonly JsonObject[];
  readonly rows?: readonly JsonObject[];
  readonly keys?: JsonObject;
}

export function tenant({
  machine = virtualMachine('vm-05', CUSTOMER_MANAGED),
  schedules = [],
  rows = [],
  keys = {},
}: Tenant): World {
  return world({
    resources: [machine, virtualMachine('vm-06', CUSTOMER_MANAGED), ...schedules],
    resourceGraph: { patchinstallationresources: [...rows] },
    ...keys,
  });
}

export const WEEKLY = maintenanceConfiguration('weekly');
export const ON_VM = [WEEKLY, assignment(VM, 'weekly')];
export const vm = (...changes: readonly JsonObject[]) => virtualMachine('vm-05', ...changes);
export const ofManager = { system: 'update-manager' } as const;
export const ofLegacy = { system: 'update-management' } as const;

export const OLD_HEARTBEAT = { TimeGenerated: '2024-08-30T20:10:00Z', Computer: 'old-fs-01' };

export const summary = (WindowsUpdateSetting: string | null, more: JsonObject = {}) =>
  workspaces({
    UpdateSummary: [
      { TimeGenerated: '2024-08-30T20:10:00Z', Computer: 'vm-05', WindowsUpdateSetting, ...more },
    ],
  });
