import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Azure } from '../../../src/azure/azure.ts';
import { fill } from '../../../src/azure/query.ts';
import { AzureReadError } from '../../../src/azure/read-error.ts';
import type { VirtualMachine } from '../../../src/azure/virtual-machine.ts';
import { ANYWHERE } from '../../../src/machines/place-filter.ts';
import type { Instant } from '../../../src/model/instant.ts';
import type { MachineId } from '../../../src/model/machine.ts';
import { arcId, GROUP, NOW, SUBSCRIPTION, vmId } from '../../sandbox/providers/tenant-fixture.ts';

export const WORKSPACE = '33333333-3333-4333-8333-333333333333';
export const EARLIER = '2026-11-20T08:59:00Z';
export const LOGGED = fill('logged-computers', { names: ['vm-01'] });
export const NAMES = fill('machines', { ...ANYWHERE, names: null, ids: null });
export const LOGGED_ROW = z.object({ ComputerName: z.string(), OSType: z.string() });
export const NAME_ROW = z.object({ name: z.string() });

export const PUBLISHED = {
  location: 'japaneast',
  publisher: 'Microsoft.Azure.Monitor',
  type: 'AzureMonitorWindowsAgent',
};
export const MONITOR_AGENT = { subscriptionId: SUBSCRIPTION, ...PUBLISHED };

export function workspace(keys: object = {}): object {
  return {
    customerId: WORKSPACE,
    resourceId: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/law`,
    tables: { Heartbeat: [{ TimeGenerated: EARLIER, Computer: 'VM-01.contoso.local', OSType: 'Windows' }] },
    ...keys,
  };
}

export async function statusPages(azure: Azure): Promise<readonly (readonly VirtualMachine[])[]> {
  const pages: (readonly VirtualMachine[])[] = [];
  for await (const page of azure.listVirtualMachineStatusPages(SUBSCRIPTION)) pages.push(page);
  return pages;
}

/** Every read there is. */
export const READS: Readonly<Record<string, (azure: Azure) => Promise<unknown>>> = {
  getVirtualMachine: (azure) => azure.getVirtualMachine(vmId('vm-01') as MachineId),
  listVirtualMachines: (azure) => azure.listVirtualMachines(SUBSCRIPTION),
  listVirtualMachineStatusPages: statusPages,
  getArcMachine: (azure) => azure.getArcMachine(arcId('arc-01') as MachineId),
  listArcMachines: (azure) => azure.listArcMachines(SUBSCRIPTION),
  listArcExtensions: (azure) => azure.listArcExtensions(arcId('arc-01') as MachineId),
  listVirtualMachineExtensions: (azure) => azure.listVirtualMachineExtensions(vmId('vm-01') as MachineId),
  listExtensionVersions: (azure) => azure.listExtensionVersions(MONITOR_AGENT),
  listArcExtensionVersions: (azure) => azure.listArcExtensionVersions(MONITOR_AGENT),
  listMaintenanceConfigurations: (azure) => azure.listMaintenanceConfigurations(SUBSCRIPTION),
  listActivityLog: (azure) =>
    azure.listActivityLog(SUBSCRIPTION, {
      resourceId: vmId('vm-01'),
      from: EARLIER as Instant,
      to: NOW as Instant,
    }),
  getProviderRegistration: (azure) => azure.getProviderRegistration(SUBSCRIPTION, 'Microsoft.Compute'),
  listSubscriptions: (azure) => azure.listSubscriptions(),
  queryResourceGraph: (azure) => azure.queryResourceGraph(NAMES, NAME_ROW),
  queryLogs: (azure) => azure.queryLogs(WORKSPACE, LOGGED, LOGGED_ROW),
};

export function faultsWith(fault: object): object {
  return { faults: ['arm', 'resource-graph', 'log-analytics'].map((api) => ({ api, ...fault })) };
}

export async function failureOf(read: Promise<unknown>): Promise<AzureReadError> {
  const failure = await read.then(
    (value) => assert.fail(`read ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(failure instanceof AzureReadError, String(failure));
  return failure;
}
