import type { Route } from '../../route.ts';

/** The id of the virtual machine that the parameters of a route name, in the caller's casing. */
export function virtualMachineId({
  subscriptionId,
  resourceGroup,
  vm,
}: Parameters<Route['handle']>[1]): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachines/${vm}`;
}
