/** The template of a virtual machine's path, with anything that follows it. */
export function virtualMachinePath(rest = ''): string {
  return `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.Compute/virtualMachines/{vm}${rest}`;
}
