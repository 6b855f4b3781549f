import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';

export const VM = machineId('vm-01');
export const ARC = machineId('arc-01', 'azure-arc');
export const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
export const WEEKLY = maintenanceConfiguration('weekly');

export const CUSTOMER_MANAGED = windows({
  patchMode: 'AutomaticByPlatform',
  automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
});
export const AZURE_MANAGED = windows({ patchMode: 'AutomaticByPlatform' });
export const BY_OS = windows({ patchMode: 'AutomaticByOS' });
export const MANUAL = windows({ patchMode: 'Manual' });
export const NO_MODE = windows({ patchMode: null });

/** Change: the machine comes from a version of a gallery image. */
export const OWN_IMAGE = {
  properties: {
    storageProfile: {
      imageReference: {
        id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-img/providers/Microsoft.Compute/galleries/corp/images/base/versions/1.0.0`,
        publisher: null,
        offer: null,
        sku: null,
        version: null,
      },
    },
  },
};

export const ARC_BY_OS = windows({ patchMode: 'AutomaticByOS' });

/** A schedule whose window has an end; its times are of UTC. */
export function ended(name: string, expirationDateTime = '2026-11-01 00:00'): JsonObject {
  return maintenanceConfiguration(name, {
    properties: { maintenanceWindow: { expirationDateTime, timeZone: 'UTC' } },
  });
}

/** Change: patch settings of a Windows machine. */
export function windows(patchSettings: JsonObject): JsonObject {
  return { properties: { osProfile: { windowsConfiguration: { patchSettings } } } };
}

/** Change: a Linux machine with those patch settings. */
export function linux(patchSettings: JsonObject): JsonObject {
  return {
    properties: {
      storageProfile: { osDisk: { osType: 'Linux' } },
      osProfile: { windowsConfiguration: null, linuxConfiguration: { patchSettings } },
    },
  };
}

export function tenant(machine: JsonObject, ...more: readonly JsonObject[]): World {
  return world({ resources: [machine, WEEKLY, ...more] });
}

export const vm = (...changes: readonly JsonObject[]) => virtualMachine('vm-01', ...changes);
export const arc = (...changes: readonly JsonObject[]) => arcServer('arc-01', ...changes);
export const ON_VM = assignment(VM, 'weekly');
export const ON_ARC = assignment(ARC, 'weekly');
