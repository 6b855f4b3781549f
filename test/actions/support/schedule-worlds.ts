import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { arcServer, CUSTOMER_MANAGED, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';

/** Change: another window. */
export function window(maintenanceWindow: JsonObject): JsonObject {
  return { properties: { maintenanceWindow } };
}

/** Change: what is installed. */
export function installs(installPatches: JsonObject): JsonObject {
  return { properties: { installPatches } };
}

/**
 * A virtual machine in Customer Managed Schedules, an Arc-enabled server, and the schedule weekly-sat (Saturdays 02:00 in Tokyo, for three hours, so next on
 * 2026-11-20 at 17:00 UTC), which is assigned to nothing.
 */
export function scheduled(resources: readonly JsonObject[] = [], keys: JsonObject = {}): World {
  return world({
    resources: [
      virtualMachine('vm-01', CUSTOMER_MANAGED),
      arcServer('arc-01'),
      ...(resources.some(({ id }) => id === scheduleId('weekly-sat'))
        ? []
        : [maintenanceConfiguration('weekly-sat')]),
      ...resources,
    ],
    ...keys,
  });
}

/** A subscription in which no resource provider but that of machines is registered. */
export const UNREGISTERED: JsonObject = {
  subscriptions: [
    { subscriptionId: SUBSCRIPTION, displayName: 'Contoso', registeredProviders: ['Microsoft.Compute'] },
  ],
};

/** The same, with the schedule assigned to both machines. */
export function assigned(resources: readonly JsonObject[] = [], keys: JsonObject = {}): World {
  return scheduled(
    [
      ...resources,
      assignment(machineId('vm-01'), 'weekly-sat'),
      assignment(machineId('arc-01', 'azure-arc'), 'weekly-sat'),
    ].map((each) =>
      each.type === 'Microsoft.Maintenance/configurationAssignments'
        ? { location: 'japaneast', ...each }
        : each,
    ),
    keys,
  );
}
