import type { Azure } from '../azure/azure.ts';
import type { MachineExtension } from '../azure/machine-extension.ts';
import type { Machine } from '../model/machine.ts';

/** The extensions on a machine's own list, with what they report. One call. Throws AzureReadError. */
export function ownExtensions(
  { id, kind }: Machine,
  azure: Pick<Azure, 'listArcExtensions' | 'listVirtualMachineExtensions'>,
): Promise<readonly MachineExtension[]> {
  return kind === 'azure-arc' ? azure.listArcExtensions(id) : azure.listVirtualMachineExtensions(id);
}
