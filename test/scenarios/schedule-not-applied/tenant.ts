import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';
import { correlationId, machineRun, scheduleRun } from './records.ts';

export const VM = machineId('vm-01');
export const ARC = machineId('arc-01', 'azure-arc');
export const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
export const ASKER = '5f7e0c1a-6c0f-4d5c-9a53-8d1e6a4b2c10';
export const CUSTOMER_MANAGED = {
  properties: {
    timeCreated: '2026-01-01T00:00:00Z',
    osProfile: {
      windowsConfiguration: {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
    },
  },
};
export const MODE = 'properties.osProfile.windowsConfiguration.patchSettings.patchMode';
export const PROD = { tagSettings: { tags: { env: ['prod'] }, filterOperator: 'All' } };

export const vm = (...changes: readonly JsonObject[]) =>
  virtualMachine('vm-01', CUSTOMER_MANAGED, ...changes);
export const arc = (...changes: readonly JsonObject[]) => arcServer('arc-01', ...changes);
export const tagged = (env: string) => ({ tags: { env } });
export const WEEKLY = maintenanceConfiguration('weekly');
export const windowOf = (maintenanceWindow: JsonObject) =>
  maintenanceConfiguration('weekly', { properties: { maintenanceWindow } });
export const ON_VM = assignment(VM, 'weekly');
export const ON_ARC = assignment(ARC, 'weekly');
export const DYNAMIC = assignment(SCOPE, 'weekly', PROD);

interface Rows {
  readonly runs?: readonly JsonObject[];
  readonly changes?: readonly JsonObject[];
  readonly health?: readonly JsonObject[];
  readonly installations?: readonly JsonObject[];
  readonly roles?: readonly JsonObject[];
  readonly pending?: readonly JsonObject[];
}

/** A tenant of those resources, beside a machine that is fine, and rows of Resource Graph. */
export function tenant(resources: readonly JsonObject[], rows: Rows = {}, keys: JsonObject = {}): World {
  const fine = virtualMachine('vm-fine', CUSTOMER_MANAGED);
  const fineId = machineId('vm-fine');
  const areFine = [fine, assignment(fineId, 'weekly')];
  return world({
    resources: [...resources, ...areFine],
    resourceGraph: {
      maintenanceresources: [machineRun(fineId, 'weekly'), ...(rows.runs ?? [])],
      resourcechanges: rows.changes ?? [],
      healthresources: rows.health ?? [],
      patchinstallationresources: rows.installations ?? [],
      authorizationresources: rows.roles ?? [],
      patchassessmentresources: rows.pending ?? [],
    },
    ...keys,
  });
}

/** What the run installed, by the counts that Azure gives. */
export function installed(counts: JsonObject): JsonObject {
  return installationRow(VM, '2026-11-13T19:30:00Z', {
    maintenanceRunId: correlationId('weekly'),
    maintenanceWindowExceeded: false,
    installedPatchCount: 3,
    failedPatchCount: 0,
    pendingPatchCount: 0,
    notSelectedPatchCount: 0,
    excludedPatchCount: 0,
    ...counts,
  });
}

export function pendingUpdate(patchName: string, classifications: readonly string[]): JsonObject {
  return {
    id: `${VM}/patchAssessmentResults/latest/softwarePatches/${patchName.toLowerCase().replaceAll(' ', '-')}`,
    type: 'microsoft.compute/virtualmachines/patchassessmentresults/softwarepatches',
    properties: {
      patchName,
      kbId: '5031364',
      classifications: [...classifications],
      rebootBehavior: 'CanRequestReboot',
    },
  };
}

export function role(roleName: string, actions: readonly string[], scope = SCOPE): readonly JsonObject[] {
  const definition = `/providers/Microsoft.Authorization/RoleDefinitions/${roleName.toLowerCase()}`;
  return [
    {
      id: definition,
      type: 'microsoft.authorization/roledefinitions',
      name: roleName.toLowerCase(),
      properties: { roleName, type: 'BuiltInRole', permissions: [{ actions, notActions: [] }] },
    },
    {
      id: `${scope}/providers/Microsoft.Authorization/RoleAssignments/of-asker`,
      type: 'microsoft.authorization/roleassignments',
      name: 'of-asker',
      properties: {
        principalId: ASKER,
        principalType: 'User',
        scope,
        roleDefinitionId: `${SCOPE}${definition}`,
      },
    },
  ];
}

export const RAN = { runs: [machineRun(VM, 'weekly'), scheduleRun('weekly')] };
export const LEFT_OUT = { runs: [scheduleRun('weekly')] };
