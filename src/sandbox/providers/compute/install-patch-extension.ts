import type { Resource } from '../../resource.ts';
import type { Tenant } from '../../tenant.ts';
import { patchedMachine } from '../patching/machine.ts';
import { installedExtension } from './installed-extension.ts';
import { reportExtension } from './report-extension.ts';
import { EXTENSION_TYPE, virtualMachineExtensions } from './virtual-machine-extensions.ts';

const PUBLISHER = 'Microsoft.CPlat.Core';
const VERSION = '1.6';

/** Puts the extension that assesses and patches on a machine that has none, as the first patch operation does in Azure. */
export function installPatchExtension(tenant: Tenant, vm: Resource): void {
  const type = `${patchedMachine(vm).osType}PatchExtension`;
  const isThere = virtualMachineExtensions(tenant, vm.id).some(
    ({ properties }) =>
      `${properties.publisher}.${properties.type}`.toLowerCase() === `${PUBLISHER}.${type}`.toLowerCase(),
  );
  if (isThere) return;
  const extension = installedExtension(tenant, {
    id: `${vm.id}/extensions/${type}`,
    type: EXTENSION_TYPE,
    name: type,
    location: vm.location,
    properties: { publisher: PUBLISHER, type, typeHandlerVersion: VERSION, autoUpgradeMinorVersion: true },
  });
  tenant.resources.put(extension);
  reportExtension(tenant, vm.id, type, extension.properties.instanceView);
}
