import type { JsonObject } from '../../../src/sandbox/json-object.ts';

/** The Windows patch extension of a machine. */
export function patchExtension(id: string, properties: JsonObject = {}): JsonObject {
  const isArc = id.toLowerCase().includes('/microsoft.hybridcompute/');
  return {
    id: `${id}/extensions/WindowsPatchExtension`,
    type: `${isArc ? 'Microsoft.HybridCompute/machines' : 'Microsoft.Compute/virtualMachines'}/extensions`,
    name: 'WindowsPatchExtension',
    location: 'japaneast',
    properties: {
      publisher: 'Microsoft.CPlat.Core',
      type: 'WindowsPatchExtension',
      typeHandlerVersion: '1.5',
      provisioningState: 'Succeeded',
      ...properties,
    },
  };
}

/** The Azure Monitor agent of a machine, at a version that it reports. */
export function agentExtension(id: string, version: string | null, properties: JsonObject = {}): JsonObject {
  const isArc = id.toLowerCase().includes('/microsoft.hybridcompute/');
  const status = { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Ready' };
  const reported = isArc ? { status } : { statuses: [status] };
  return {
    id: `${id}/extensions/AzureMonitorWindowsAgent`,
    type: `${isArc ? 'Microsoft.HybridCompute/machines' : 'Microsoft.Compute/virtualMachines'}/extensions`,
    name: 'AzureMonitorWindowsAgent',
    location: 'japaneast',
    properties: {
      publisher: 'Microsoft.Azure.Monitor',
      type: 'AzureMonitorWindowsAgent',
      typeHandlerVersion: '1.0',
      autoUpgradeMinorVersion: true,
      enableAutomaticUpgrade: true,
      provisioningState: 'Succeeded',
      ...(version !== null && {
        instanceView: { name: 'AzureMonitorWindowsAgent', typeHandlerVersion: version, ...reported },
      }),
      ...properties,
    },
  };
}

/** The `extensionImages` key: versions of the Windows agent by region. */
export function agentVersions(byRegion: Readonly<Record<string, readonly string[]>>): readonly JsonObject[] {
  return Object.entries(byRegion).map(([location, versions]) => ({
    location,
    publisher: 'Microsoft.Azure.Monitor',
    type: 'AzureMonitorWindowsAgent',
    versions: [...versions],
  }));
}
