import { parseWorld } from '../../src/sandbox/world/parse-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';

export const SUBSCRIPTION = '/subscriptions/22222222-2222-4222-8222-222222222222';
export const VM_01 = `${SUBSCRIPTION}/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/vm-01`;
export const START = '2026-11-20T09:00:00Z';

/** A world file with one subscription and one machine, as a value to change; `keys` replace or join its keys. */
export function worldFile(keys: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    now: START,
    tenantId: '11111111-1111-4111-8111-111111111111',
    subscriptions: [{ subscriptionId: '22222222-2222-4222-8222-222222222222' }],
    resources: [
      { id: VM_01, type: 'Microsoft.Compute/virtualMachines', name: 'vm-01', location: 'japaneast' },
    ],
    ...keys,
  };
}

export function smallWorld(keys: Readonly<Record<string, unknown>> = {}): World {
  return parseWorld(JSON.stringify(worldFile(keys)));
}
