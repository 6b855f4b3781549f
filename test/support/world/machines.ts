import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { changed } from './changed.ts';
import { machineId } from './world.ts';

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

/** Change: Customer Managed Schedules, in which schedules run. */
export const CUSTOMER_MANAGED: JsonObject = {
  properties: {
    osProfile: {
      windowsConfiguration: {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
    },
  },
};
