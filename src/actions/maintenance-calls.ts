import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import type { Text } from '../model/locale.ts';
import type { PlannedCall } from '../model/plan.ts';
import { MAINTENANCE, MAINTENANCE_RUNS } from './api-versions.ts';
import type { AzureMachine } from './remedy.ts';

const CONFIGURATION = 'Microsoft.Maintenance/maintenanceConfigurations';
const ASSIGNMENT = 'Microsoft.Maintenance/configurationAssignments';

/** The id of a schedule in a resource group. */
export function scheduleId(resourceGroupId: string, name: string): string {
  return `${resourceGroupId}/providers/${CONFIGURATION}/${name}`;
}

/** A schedule as a whole: made, or written over. */
export function putSchedule(id: string, means: Text, body: object): PlannedCall {
  return {
    class: 'repeatable',
    method: 'PUT',
    path: id,
    apiVersion: MAINTENANCE,
    body,
    means,
    permission: `${CONFIGURATION}/write`,
  };
}

/** A change of a schedule, of nothing but what `properties` names. */
export function patchSchedule(
  { id }: Pick<MaintenanceConfiguration, 'id'>,
  means: Text,
  properties: object,
): PlannedCall {
  return {
    class: 'repeatable',
    method: 'PATCH',
    path: id,
    apiVersion: MAINTENANCE,
    body: { properties },
    means,
    permission: `${CONFIGURATION}/write`,
  };
}

export function deleteSchedule(id: string, means: Text): PlannedCall {
  return {
    class: 'repeatable',
    method: 'DELETE',
    path: id,
    apiVersion: MAINTENANCE,
    means,
    permission: `${CONFIGURATION}/delete`,
  };
}

/** Puts a schedule on a machine. Beside its permission, ARM checks the right to read the schedule. */
export function putAssignment(
  id: string,
  machine: AzureMachine,
  maintenanceConfigurationId: string,
  means: Text,
): PlannedCall {
  return {
    class: 'repeatable',
    method: 'PUT',
    path: id,
    apiVersion: MAINTENANCE,
    body: { location: machine.location, properties: { maintenanceConfigurationId, resourceId: machine.id } },
    means,
    permission: `${ASSIGNMENT}/write`,
  };
}

export function deleteAssignment(id: string, means: Text): PlannedCall {
  return {
    class: 'repeatable',
    method: 'DELETE',
    path: id,
    apiVersion: MAINTENANCE,
    means,
    permission: `${ASSIGNMENT}/delete`,
  };
}

/**
 * Where the assignment of a schedule to a machine is written: the same two, the same name, so that sending it twice leaves one; schedules
 * of one name in different resource groups do not write over each other.
 */
export function assignmentId(
  machine: AzureMachine,
  schedule: { readonly id: string; readonly name: string },
) {
  const name = `${schedule.name}-${shortHash(`${machine.id} ${schedule.id}`.toLowerCase())}`;
  return `${machine.id}/providers/${ASSIGNMENT}/${name}`;
}

/** 32 bits as eight hex digits (FNV-1a): tells names apart, keeps nothing secret. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Cancels one run of a schedule, named by its start in UTC (`yyyyMMddHHmm00`). */
export function cancelOfRun(
  { id }: Pick<MaintenanceConfiguration, 'id'>,
  stamp: string,
  means: Text,
): PlannedCall {
  return {
    class: 'repeatable',
    method: 'PUT',
    path: `${id}/providers/Microsoft.Maintenance/applyUpdates/${stamp}`,
    apiVersion: MAINTENANCE_RUNS,
    body: { properties: { status: 'Cancel' } },
    means,
    permission: 'Microsoft.Maintenance/applyUpdates/write',
  };
}
