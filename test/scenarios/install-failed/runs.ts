import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { installationRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { arcServer, guestAgent, installedInView, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-07');
export const ARC = machineId('arc-07', 'azure-arc');
const FINE = machineId('vm-08');

/** Change: a Linux machine. */
export const LINUX: JsonObject = {
  properties: {
    storageProfile: { osDisk: { osType: 'Linux' } },
    osProfile: {
      windowsConfiguration: null,
      linuxConfiguration: { patchSettings: { patchMode: 'AutomaticByPlatform' } },
    },
  },
};

/** `errorDetails` of a run: what the Windows and the Linux extension report of single errors. */
export function errors(...details: readonly JsonObject[]): JsonObject {
  return {
    errorDetails: {
      code: '1',
      message: `${details.length} error/s reported. The latest ${details.length} error/s are shared in detail.`,
      details: [...details],
    },
  };
}

/** A failed run: nothing installed, one update failed, unless said otherwise. */
export function failed(properties: JsonObject = {}): JsonObject {
  return {
    status: 'Failed',
    installedPatchCount: 0,
    failedPatchCount: 0,
    pendingPatchCount: 0,
    maintenanceWindowExceeded: false,
    rebootStatus: 'NotNeeded',
    ...properties,
  };
}

/** A tenant with vm-07, the last run on it, and vm-08, on which everything went well. */
export function tenant(
  run: JsonObject | null,
  {
    machine = virtualMachine('vm-07'),
    id = VM,
    at = 'now-10h',
    updates = [],
    more = [],
    keys = {},
  }: {
    readonly machine?: JsonObject;
    readonly id?: string;
    readonly at?: string;
    readonly updates?: readonly JsonObject[];
    readonly more?: readonly JsonObject[];
    readonly keys?: JsonObject;
  } = {},
): World {
  const rows = run === null ? [] : [installationRow(id, at, run), ...updates];
  return world({
    resources: [machine, virtualMachine('vm-08', installedInView('now-9h'))],
    resourceGraph: { patchinstallationresources: [...rows, ...more, installationRow(FINE, 'now-9h')] },
    ...keys,
  });
}

/** The same of an Arc-enabled server. */
export function arcTenant(run: JsonObject, ...changes: readonly JsonObject[]): World {
  return tenant(run, { machine: arcServer('arc-07', ...changes), id: ARC });
}

export const WINRE = '2024-01 Security Update for Windows Server 2022 (KB5034439)';

export const update = (name: string, state = 'Failed', properties: JsonObject = {}, id = VM) =>
  runUpdateRow(id, 'now-10h', name, state, properties);

export const linuxVm = virtualMachine('vm-07', LINUX);
export const RUN_ID = '7ab4e662-1e69-4a6f-810a-2235168d2b60';
export const OLDER_ID = '11111111-2222-4333-8444-555555555555';
export const WEEKLY_RUN =
  '/subscriptions/22222222-2222-4222-8222-222222222222/resourcegroups/rg-schedules/providers/microsoft.maintenance/maintenanceconfigurations/weekly/providers/microsoft.maintenance/applyupdates/20261118170000';
export const NOT_READY = guestAgent({
  vmAgentVersion: 'Unknown',
  statuses: [{ code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready' }],
});

/** A run of Linux whose only error is said in those words. */
export const saying = (code: string, message: string) =>
  tenant(failed(errors({ code, message })), { machine: linuxVm });
export const older = (properties: Parameters<typeof installationRow>[2]) => ({
  ...installationRow(VM, 'now-34h', {
    installationActivityId: OLDER_ID,
    startDateTime: 'now-35h',
    ...properties,
  }),
  id: `${VM}/patchInstallationResults/${OLDER_ID}`,
  name: OLDER_ID,
});
/** What people paste says more than Azure keeps. */
export const PASTED_LOCK =
  'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (unattended-upgr)';

export function arcTenantMachine() {
  const [machine] = arcTenant(failed()).resources;
  return {
    id: ARC,
    type: machine?.type ?? '',
    name: 'arc-07',
    location: 'japaneast',
    properties: machine?.properties ?? {},
  };
}
