import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { scheduleId } from '../../support/world/schedules.ts';

/** The latest run of the schedule `weekly` that was due at NOW: a Saturday at 02:00 in Tokyo. */
const RUN_START = '2026-11-13T17:00:00Z';
const RUN_END = '2026-11-13T20:00:00Z';
const STAMP = '20261113170000';

/** Shapes of Azure Resource Graph's `maintenanceresources`: what became of a run on one machine. */
export function machineRun(machineId: string, schedule: string, properties: JsonObject = {}): JsonObject {
  return {
    id: `${machineId}/providers/Microsoft.Maintenance/applyUpdates/${schedule}-${STAMP}`,
    type: 'microsoft.maintenance/applyupdates',
    name: `${schedule}-${STAMP}`,
    properties: {
      maintenanceConfigurationId: scheduleId(schedule),
      maintenanceScope: 'InGuestPatch',
      resourceId: machineId,
      correlationId: correlationId(schedule),
      startDateTime: RUN_START,
      endDateTime: RUN_END,
      status: 'Completed',
      ...properties,
    },
  };
}

/** The run as a whole. */
export function scheduleRun(schedule: string, properties: JsonObject = {}): JsonObject {
  return {
    id: correlationId(schedule),
    type: 'microsoft.maintenance/maintenanceconfigurations/applyupdates',
    name: STAMP,
    properties: {
      maintenanceConfigurationId: scheduleId(schedule),
      maintenanceScope: 'InGuestPatch',
      correlationId: correlationId(schedule),
      startDateTime: RUN_START,
      endDateTime: RUN_END,
      status: 'Completed',
      ...properties,
    },
  };
}

export function correlationId(schedule: string): string {
  return `${scheduleId(schedule)}/providers/microsoft.maintenance/applyupdates/${STAMP}`.toLowerCase();
}

/** A row of `resourcechanges`. `changes`: field → [before, after]. */
export function change(
  machineId: string,
  at: string,
  changes: Readonly<Record<string, readonly [string | null, string | null]>>,
  changeType = 'Update',
): JsonObject {
  const id = `08584${at.replaceAll(/\D/g, '')}`;
  return {
    id: `${machineId}/providers/Microsoft.Resources/changes/${id}`,
    type: 'microsoft.resources/changes',
    name: id,
    properties: {
      targetResourceId: machineId,
      targetResourceType: 'microsoft.compute/virtualmachines',
      changeType,
      changeAttributes: {
        timestamp: at,
        changedBy: 'rin@contoso.com',
        changedByType: 'User',
        clientType: 'Azure Portal',
        operation: 'Microsoft.Compute/virtualMachines/write',
        changesCount: Object.keys(changes).length,
      },
      changes: Object.fromEntries(
        Object.entries(changes).map(([field, [previousValue, newValue]]) => [
          field,
          { previousValue, newValue },
        ]),
      ),
    },
  };
}

/** A row of `healthresources`: an annotation of a virtual machine. */
export function annotation(machineId: string, at: string, annotationName: string): JsonObject {
  return {
    id: `${machineId}/providers/Microsoft.ResourceHealth/resourceAnnotations/${annotationName}`,
    type: 'microsoft.resourcehealth/resourceannotations',
    name: annotationName,
    properties: {
      targetResourceType: 'Microsoft.Compute/virtualMachines',
      targetResourceId: machineId,
      occurredTime: at,
      annotationName,
      reason: 'As requested by an authorized user or process',
      context: 'Customer Initiated',
      category: 'Not Applicable',
      impactType: 'Informational',
    },
  };
}
