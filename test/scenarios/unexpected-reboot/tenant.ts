import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';
export const VM = machineId('vm-05');
export const ARC = machineId('arc-05', 'azure-arc');
export const RUN_OF_WEEKLY = `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/20261119230000`;

/** A run of the schedule from 23:00 to 00:00 UTC that restarted the machine. */
export function run(properties: JsonObject = {}, id = VM): JsonObject {
  return installationRow(id, 'now-9h', {
    startDateTime: 'now-10h',
    rebootStatus: 'Completed',
    maintenanceRunId: RUN_OF_WEEKLY,
    ...properties,
  });
}

/** Two runs of a daily schedule: the night before last, of 22:00 to 23:00 UTC, with that restart; last night's had nothing to restart for. */
export function twoNights(rebootStatus: string | null, id = VM): readonly JsonObject[] {
  const earlier = installationRow(id, '2026-11-18T23:00:00Z', {
    installationActivityId: 'dd1cf0b2-0f5b-4c56-8f2c-1d7d3f0f2c11',
    startDateTime: '2026-11-18T22:00:00Z',
    rebootStatus,
    maintenanceRunId: RUN_OF_WEEKLY.replace('20261119230000', '20261118220000'),
  });
  const named = { name: 'earlier', id: `${id}/patchInstallationResults/earlier` };
  return [{ ...earlier, ...named }, run({ rebootStatus: 'NotNeeded' }, id)];
}

/** The schedule with that reboot setting; null: it states none. */
export const weekly = (rebootSetting: string | null) =>
  maintenanceConfiguration('weekly', { properties: { installPatches: { rebootSetting } } });

/** Change: the virtual machine's own reboot setting. */
export const own = (rebootSetting: string): JsonObject => ({
  properties: {
    osProfile: {
      windowsConfiguration: { patchSettings: { automaticByPlatformSettings: { rebootSetting } } },
    },
  },
});

export function annotation(
  annotationName: string,
  context: string,
  at: string,
  more: JsonObject = {},
): JsonObject {
  return {
    id: `${VM}/providers/Microsoft.ResourceHealth/resourceAnnotations/current`,
    type: 'microsoft.resourcehealth/resourceannotations',
    name: 'current',
    properties: {
      targetResourceId: VM,
      targetResourceType: 'Microsoft.Compute/virtualMachines',
      occurredTime: at,
      annotationName,
      context,
      category: 'Not Applicable',
      ...more,
    },
  };
}

export const operation = (
  verb: string,
  at: string,
  caller: string | null,
  status = 'Succeeded',
): JsonObject => ({
  eventTimestamp: at,
  operationName: { value: `Microsoft.Compute/virtualMachines/${verb}/action` },
  status: { value: status },
  resourceId: VM,
  correlationId: 'c0ffee00-0000-4000-8000-000000000001',
  ...(caller !== null && { caller }),
});

interface Tenant {
  readonly machine?: JsonObject;
  readonly schedule?: JsonObject | null;
  readonly runs?: readonly JsonObject[];
  readonly annotations?: readonly JsonObject[];
  readonly keys?: JsonObject;
}

export function tenant({
  machine = virtualMachine('vm-05'),
  schedule = weekly('Never'),
  runs = [],
  annotations = [],
  keys = {},
}: Tenant): World {
  const scheduled = schedule === null ? [] : [schedule, assignment(VM, 'weekly'), assignment(ARC, 'weekly')];
  return world({
    resources: [machine, virtualMachine('vm-06'), ...scheduled],
    resourceGraph: { patchinstallationresources: [...runs], healthresources: [...annotations] },
    ...keys,
  });
}
