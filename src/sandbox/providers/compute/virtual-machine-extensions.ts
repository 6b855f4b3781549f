import type { Resource } from '../../resource.ts';
import type { Tenant } from '../../tenant.ts';

export const EXTENSION_TYPE = 'Microsoft.Compute/virtualMachines/extensions';

/** The extensions of one virtual machine. */
export function virtualMachineExtensions(tenant: Tenant, vmId: string): readonly Resource[] {
  return tenant.resources.list(EXTENSION_TYPE, vmId);
}
