import type { Resource } from '../../resource.ts';
import type { Tenant } from '../../tenant.ts';
import { patchedMachine } from '../patching/machine.ts';
import { installedArcExtension } from './installed-arc-extension.ts';

const TYPE = 'Microsoft.HybridCompute/machines/extensions';
const PUBLISHER = 'Microsoft.SoftwareUpdateManagement';
const VERSION = '1.0';

/** Puts the extension of operations on demand on an Arc-enabled server that has none, as the first of them does in Azure. */
export function installArcPatchExtension(tenant: Tenant, machine: Resource): void {
  const type = `${patchedMachine(machine).osType}OsUpdateExtension`;
  const isThere = tenant.resources
    .list(TYPE, machine.id)
    .some(
      ({ properties }) =>
        `${properties.publisher}.${properties.type}`.toLowerCase() === `${PUBLISHER}.${type}`.toLowerCase(),
    );
  if (isThere) return;
  tenant.resources.put(
    installedArcExtension(tenant, {
      id: `${machine.id}/extensions/${type}`,
      type: TYPE,
      name: type,
      location: machine.location,
      properties: { publisher: PUBLISHER, type, typeHandlerVersion: VERSION },
    }),
  );
}
