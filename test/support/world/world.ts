import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

export const NOW = '2026-11-20T09:00:00Z';
export const SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';

/** A world of the given keys (`docs/world.md`), validated as a file would be; relative date-times hang on NOW. */
export function world(keys: JsonObject): World {
  return parseWorld(
    JSON.stringify({
      now: NOW,
      tenantId: '11111111-1111-4111-8111-111111111111',
      subscriptions: [{ subscriptionId: SUBSCRIPTION, displayName: 'Contoso' }],
      ...keys,
    }),
    'A world made by a test',
  );
}

/** The resource id of a virtual machine, or of an Arc-enabled server. */
export function machineId(
  name: string,
  kind: 'azure-vm' | 'azure-arc' = 'azure-vm',
  resourceGroup = 'rg-test',
  subscriptionId = SUBSCRIPTION,
): string {
  const type = kind === 'azure-vm' ? 'Microsoft.Compute/virtualMachines' : 'Microsoft.HybridCompute/machines';
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
}
