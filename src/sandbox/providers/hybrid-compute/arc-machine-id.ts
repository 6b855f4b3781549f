/** The id of the Arc-enabled server that the parameters of a route name, in the caller's casing. */
export function arcMachineId({
  subscriptionId,
  resourceGroup,
  machine,
}: Readonly<Record<string, string>>): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.HybridCompute/machines/${machine}`;
}
