/** The template of an Arc-enabled server's path, with anything that follows it. */
export function arcMachinePath(rest = ''): string {
  return `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.HybridCompute/machines/{machine}${rest}`;
}
