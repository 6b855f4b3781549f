import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-01');
const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';
const TOOL = 'Windows Malicious Software Removal Tool x64 - v5.130 (KB890830)';

export const BY_SCHEDULE = mode('AutomaticByPlatform', {
  automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
});

export function mode(patchMode: string, more: JsonObject = {}): JsonObject {
  return { properties: { osProfile: { windowsConfiguration: { patchSettings: { patchMode, ...more } } } } };
}

export function window(changes: JsonObject): JsonObject {
  return { properties: { maintenanceWindow: changes } };
}

/** A tenant whose vm-01 has two updates pending, one of which a schedule for critical and security ones takes. */
export function tenant(resources: readonly JsonObject[], more: Partial<World> = {}): World {
  return world({
    resources,
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-5h'),
        pendingRow(VM, 'now-5h', NOVEMBER),
        pendingRow(VM, 'now-5h', TOOL, { classifications: ['Update Rollups'] }),
      ],
    },
    ...more,
  });
}

/** vm-01 under a weekly schedule. */
export function tenantOf(patchMode?: string, changes?: JsonObject): World {
  return tenant([
    virtualMachine('vm-01', patchMode === undefined ? BY_SCHEDULE : mode(patchMode)),
    maintenanceConfiguration('weekly', changes === undefined ? {} : window(changes)),
    assignment(VM, 'weekly'),
  ]);
}

export const WEEKLY = tenant([
  virtualMachine('vm-01', BY_SCHEDULE),
  maintenanceConfiguration('weekly'),
  assignment(VM, 'weekly'),
]);
