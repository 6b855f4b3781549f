import { SUBSCRIPTION, VM_01 } from '../../small-world.ts';

/** What is written into a good world file, where the problem is said to be, and a word the fix must hold. */
export type RefusedWorld = readonly [
  what: string,
  written: Record<string, unknown>,
  path: string,
  fix: RegExp,
];

export const VM = { id: VM_01, type: 'Microsoft.Compute/virtualMachines', name: 'vm-01' };
export const CONFIGURATION = {
  id: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`,
  type: 'Microsoft.Maintenance/maintenanceConfigurations',
  name: 'weekly',
};

export function startThen(effects: Record<string, unknown>): Record<string, unknown> {
  // biome-ignore lint/suspicious/noThenProperty: the key is the world file's.
  return { on: 'start', machine: VM_01, then: effects };
}
