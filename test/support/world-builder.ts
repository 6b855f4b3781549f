import { jsonMergePatch } from '../../src/sandbox/json-merge-patch.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { parseWorld } from '../../src/sandbox/world/parse-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';

export const NOW = '2026-11-20T09:00:00Z';
export const SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';
const WORKSPACE = '33333333-3333-4333-8333-333333333333';

/** A world of the given keys (`docs/world.md`), validated as a file would be; relative date-times hang on NOW. */
export function world(keys: JsonObject): World {
  return parseWorld(
    JSON.stringify({
      now: NOW,
      tenantId: '11111111-1111-4111-8111-111111111111',
      subscriptions: [{ subscriptionId: SUBSCRIPTION, displayName: 'Contoso' }],
      ...keys,
    }),
    'A world made by a test',
  );
}

/** The resource id of a virtual machine, or of an Arc-enabled server. */
export function machineId(
  name: string,
  kind: 'azure-vm' | 'azure-arc' = 'azure-vm',
  resourceGroup = 'rg-test',
  subscriptionId = SUBSCRIPTION,
): string {
  const type = kind === 'azure-vm' ? 'Microsoft.Compute/virtualMachines' : 'Microsoft.HybridCompute/machines';
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
}

/**
 * A running Windows virtual machine with nothing wrong: agent ready, periodic assessment on, never assessed so far. Each
 * change is merged over it as RFC 7396 has it: `null` takes a field away.
 */
export function virtualMachine(name: string, ...changes: readonly JsonObject[]): JsonObject {
  return changed(
    {
      id: machineId(name),
      type: 'Microsoft.Compute/virtualMachines',
      name,
      location: 'japaneast',
      properties: {
        provisioningState: 'Succeeded',
        storageProfile: {
          imageReference: {
            publisher: 'MicrosoftWindowsServer',
            offer: 'WindowsServer',
            sku: '2022-datacenter-azure-edition',
            version: 'latest',
          },
          osDisk: { osType: 'Windows', createOption: 'FromImage' },
        },
        osProfile: {
          computerName: name,
          allowExtensionOperations: true,
          windowsConfiguration: {
            provisionVMAgent: true,
            patchSettings: { patchMode: 'AutomaticByPlatform', assessmentMode: 'AutomaticByPlatform' },
          },
        },
        instanceView: {
          computerName: name,
          osName: 'Windows Server 2022 Datacenter Azure Edition',
          osVersion: '10.0.20348.4297',
          vmAgent: {
            vmAgentVersion: '2.7.41491.1183',
            statuses: [
              {
                code: 'ProvisioningState/succeeded',
                level: 'Info',
                displayStatus: 'Ready',
                message: 'GuestAgent is running and processing the extensions.',
                time: 'now-2m',
              },
            ],
          },
          statuses: statuses('running'),
        },
      },
    },
    changes,
  );
}

/** A connected Windows Arc-enabled server with nothing wrong, never assessed so far. */
export function arcServer(name: string, ...changes: readonly JsonObject[]): JsonObject {
  return changed(
    {
      id: machineId(name, 'azure-arc'),
      type: 'Microsoft.HybridCompute/machines',
      name,
      location: 'japaneast',
      properties: {
        status: 'Connected',
        lastStatusChange: 'now-3m',
        agentVersion: '1.58.03228.2572',
        osType: 'windows',
        osName: 'windows',
        osSku: 'Windows Server 2022 Datacenter',
        machineFqdn: `${name}.corp.contoso.com`,
        osProfile: {
          computerName: name,
          windowsConfiguration: { patchSettings: { assessmentMode: 'AutomaticByPlatform' } },
        },
        agentConfiguration: { extensionsEnabled: 'true', configMode: 'full' },
      },
    },
    changes,
  );
}

/** Change: another `assessmentMode`; null takes it away. */
export function assessmentMode(mode: string | null): JsonObject {
  return {
    properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: mode } } } },
  };
}

/** Change: another power state. Azure dates provisioning, not the power state. */
export function powerState(state: string): JsonObject {
  return { properties: { instanceView: { statuses: statuses(state) } } };
}

/** Change: another set of guest agent statuses; null takes the agent away. */
export function guestAgent(vmAgent: JsonObject | null): JsonObject {
  return { properties: { instanceView: { vmAgent } } };
}

/** Change: an assessment in the instance view that was last heard of at `at`. */
export function assessedInView(at: string, summary: JsonObject = {}): JsonObject {
  const availablePatchSummary = { status: 'Succeeded', startTime: at, lastModifiedTime: at, ...summary };
  return { properties: { instanceView: { patchStatus: { availablePatchSummary } } } };
}

/** Change: an installation of updates in the instance view that was last heard of at `at`. */
export function installedInView(at: string, summary: JsonObject = {}): JsonObject {
  const lastPatchInstallationSummary = {
    status: 'Succeeded',
    startTime: at,
    lastModifiedTime: at,
    ...summary,
  };
  return { properties: { instanceView: { patchStatus: { lastPatchInstallationSummary } } } };
}

/** Change: when the virtual machine was created. */
export function createdAt(at: string): JsonObject {
  return { properties: { timeCreated: at } };
}

/** The row of `patchassessmentresources` for a machine, last heard of at `at`. */
export function assessmentRow(id: string, at: string, properties: JsonObject = {}): JsonObject {
  const isArc = id.toLowerCase().includes('/microsoft.hybridcompute/');
  return {
    id: `${id}/patchAssessmentResults/latest`,
    type: `${isArc ? 'microsoft.hybridcompute/machines' : 'microsoft.compute/virtualmachines'}/patchassessmentresults`,
    name: 'latest',
    properties: {
      status: 'Succeeded',
      startDateTime: at,
      lastModifiedDateTime: at,
      startedBy: 'Platform',
      osType: 'Windows',
      patchServiceUsed: 'WU',
      rebootPending: false,
      ...properties,
    },
  };
}

/** A row of `patchinstallationresources` for a machine, last heard of at `at`. */
export function installationRow(id: string, at: string, properties: JsonObject = {}): JsonObject {
  const isArc = id.toLowerCase().includes('/microsoft.hybridcompute/');
  const run = '7ab4e662-1e69-4a6f-810a-2235168d2b60';
  return {
    id: `${id}/patchInstallationResults/${run}`,
    type: `${isArc ? 'microsoft.hybridcompute/machines' : 'microsoft.compute/virtualmachines'}/patchinstallationresults`,
    name: run,
    properties: {
      installationActivityId: run,
      status: 'Succeeded',
      startDateTime: at,
      lastModifiedDateTime: at,
      startedBy: 'Platform',
      osType: 'Windows',
      patchServiceUsed: 'WU',
      ...properties,
    },
  };
}

/** An update of the installation that `installationRow` makes for a machine, in the state that the run left it in at `at`. */
export function runUpdateRow(
  id: string,
  at: string,
  patchName: string,
  installationState: string,
  properties: JsonObject = {},
): JsonObject {
  const run = installationRow(id, at);
  const name = patchName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    id: `${run.id}/softwarePatches/${name}`,
    type: `${run.type}/softwarepatches`,
    name,
    properties: {
      patchName,
      kbId: /KB(\d+)/.exec(patchName)?.[1] ?? null,
      installationState,
      lastModifiedDateTime: at,
      ...properties,
    },
  };
}

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

/** A heartbeat of the Azure Monitor agent. */
export function agentHeartbeat(id: string, version: string, at: string): JsonObject {
  return {
    TimeGenerated: at,
    Category: 'Azure Monitor Agent',
    Computer: id.split('/').at(-1) ?? id,
    _ResourceId: id.toLowerCase(),
    Version: version,
  };
}

/** A schedule of Update Manager in `rg-schedules`. */
export function maintenanceConfiguration(name: string, ...changes: readonly JsonObject[]): JsonObject {
  return changed(
    {
      id: scheduleId(name),
      type: 'Microsoft.Maintenance/maintenanceConfigurations',
      name,
      location: 'japaneast',
      properties: {
        maintenanceScope: 'InGuestPatch',
        extensionProperties: { InGuestPatchMode: 'User' },
        maintenanceWindow: {
          startDateTime: '2026-11-01 02:00',
          duration: '03:00',
          timeZone: 'Tokyo Standard Time',
          recurEvery: 'Week Saturday',
        },
        installPatches: {
          rebootSetting: 'IfRequired',
          windowsParameters: { classificationsToInclude: ['Critical', 'Security'] },
          linuxParameters: { classificationsToInclude: ['Critical', 'Security'] },
        },
      },
    },
    changes,
  );
}

export function scheduleId(name: string): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-schedules/providers/Microsoft.Maintenance/maintenanceConfigurations/${name}`;
}

/** The assignment of a schedule to a machine, or to what matches a filter in a resource group or subscription. */
export function assignment(scope: string, schedule: string, filter: JsonObject | null = null): JsonObject {
  return {
    id: `${scope}/providers/Microsoft.Maintenance/configurationAssignments/${schedule}`,
    type: 'Microsoft.Maintenance/configurationAssignments',
    name: schedule,
    properties: { maintenanceConfigurationId: scheduleId(schedule), ...(filter && { filter }) },
  };
}

/** The `workspaces` key of a world with one workspace of those tables. */
export function workspaces(tables: JsonObject, more: JsonObject = {}): readonly JsonObject[] {
  const resourceId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/law`;
  return [{ customerId: WORKSPACE, resourceId, tables, ...more }];
}

function statuses(state: string): readonly JsonObject[] {
  return [
    {
      code: 'ProvisioningState/succeeded',
      level: 'Info',
      displayStatus: 'Provisioning succeeded',
      time: 'now-20d',
    },
    { code: `PowerState/${state}`, level: 'Info', displayStatus: `VM ${state}` },
  ];
}

function changed(resource: JsonObject, changes: readonly JsonObject[]): JsonObject {
  return changes.reduce(jsonMergePatch, resource);
}
