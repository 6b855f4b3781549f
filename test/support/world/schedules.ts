import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { changed } from './changed.ts';
import { SUBSCRIPTION } from './world.ts';

/** A schedule of Update Manager in `rg-schedules`. */
export function maintenanceConfiguration(name: string, ...changes: readonly JsonObject[]): JsonObject {
  return changed(
    {
      id: scheduleId(name),
      type: 'Microsoft.Maintenance/maintenanceConfigurations',
      name,
      location: 'japaneast',
      properties: {
        maintenanceScope: 'InGuestPatch',
        extensionProperties: { InGuestPatchMode: 'User' },
        maintenanceWindow: {
          startDateTime: '2026-11-01 02:00',
          duration: '03:00',
          timeZone: 'Tokyo Standard Time',
          recurEvery: 'Week Saturday',
        },
        installPatches: {
          rebootSetting: 'IfRequired',
          windowsParameters: { classificationsToInclude: ['Critical', 'Security'] },
          linuxParameters: { classificationsToInclude: ['Critical', 'Security'] },
        },
      },
    },
    changes,
  );
}

export function scheduleId(name: string): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-schedules/providers/Microsoft.Maintenance/maintenanceConfigurations/${name}`;
}

/** The assignment of a schedule to a machine, or to what matches a filter in a resource group or subscription. */
export function assignment(scope: string, schedule: string, filter: JsonObject | null = null): JsonObject {
  return {
    id: `${scope}/providers/Microsoft.Maintenance/configurationAssignments/${schedule}`,
    type: 'Microsoft.Maintenance/configurationAssignments',
    name: schedule,
    properties: { maintenanceConfigurationId: scheduleId(schedule), ...(filter && { filter }) },
  };
}
