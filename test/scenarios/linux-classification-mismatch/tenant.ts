import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { assessmentRow, installationRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('lnx-01');
export const ARC = machineId('arc-01', 'azure-arc');
const RUN_OF_SECURITY = `${scheduleId('mc-sec')}/providers/Microsoft.Maintenance/applyUpdates/20261119230000`;

/** Change: a Linux machine of that image and system. */
export function linux(publisher: string, offer: string, sku: string, osName: string): JsonObject {
  return {
    properties: {
      storageProfile: { imageReference: { publisher, offer, sku }, osDisk: { osType: 'Linux' } },
      osProfile: {
        windowsConfiguration: null,
        linuxConfiguration: { patchSettings: { patchMode: 'ImageDefault' } },
      },
      instanceView: { osName },
    },
  };
}
export const RHEL = linux('RedHat', 'RHEL', '9_4', 'rhel');
export const UBUNTU = linux('Canonical', '0001-com-ubuntu-server-jammy', '22_04-lts', 'ubuntu');
export const SLES = linux('SUSE', 'sles-15-sp6', 'gen2', 'sles');
export const CENTOS = linux('OpenLogic', 'CentOS', '7_9', 'centos');
/** A custom image: only the system tells. */
export const CENTOS_BY_NAME: JsonObject = {
  properties: {
    ...(CENTOS.properties as JsonObject),
    storageProfile: { imageReference: null, osDisk: { osType: 'Linux' } },
  },
};
export const ARC_UBUNTU: JsonObject = {
  properties: {
    osType: 'linux',
    osName: 'linux',
    osSku: 'Ubuntu 20.04.6 LTS',
    osProfile: { windowsConfiguration: null },
  },
};

/** The run of last night, nine hours ago. */
export function run(properties: JsonObject = {}, id = VM): JsonObject {
  return installationRow(id, 'now-9h', {
    startDateTime: 'now-10h',
    osType: 'Linux',
    patchServiceUsed: 'YUM',
    maintenanceRunId: RUN_OF_SECURITY,
    ...properties,
  });
}

/** What became of a package in the run. */
export const inRun = (
  name: string,
  version: string,
  state: string,
  classification: string,
  id = VM,
): JsonObject => runUpdateRow(id, 'now-9h', name, state, { version, classifications: [classification] });

/** That the assessment of this morning found it missing. */
export function pending(name: string, version: string, classification: string, id = VM): JsonObject {
  const row = assessmentRow(id, 'now-2h');
  return {
    id: `${row.id}/softwarePatches/${name}`,
    type: `${row.type}/softwarepatches`,
    name,
    properties: {
      patchName: name,
      version,
      classifications: [classification],
      lastModifiedDateTime: 'now-2h',
    },
  };
}

export const assessed = (id = VM, at = 'now-2h', patchServiceUsed = 'YUM'): JsonObject =>
  assessmentRow(id, at, { osType: 'Linux', patchServiceUsed });

/** The schedule with those classes and names. */
export const schedule = (
  classificationsToInclude: readonly string[],
  packageNameMasksToInclude: readonly string[] = [],
) =>
  maintenanceConfiguration('mc-sec', {
    properties: {
      installPatches: {
        linuxParameters: {
          classificationsToInclude: [...classificationsToInclude],
          packageNameMasksToInclude: [...packageNameMasksToInclude],
        },
      },
    },
  });

interface Tenant {
  readonly machine?: JsonObject;
  readonly config?: JsonObject | null;
  readonly runs?: readonly JsonObject[];
  readonly assessments?: readonly JsonObject[];
  readonly keys?: JsonObject;
}

export function tenant({
  machine = virtualMachine('lnx-01', RHEL),
  config = schedule(['Critical', 'Security']),
  runs = [run()],
  assessments = [assessed()],
  keys = {},
}: Tenant): World {
  const scheduled = config === null ? [] : [config, assignment(VM, 'mc-sec')];
  return world({
    resources: [machine, virtualMachine('lnx-02', RHEL), ...scheduled],
    resourceGraph: { patchinstallationresources: [...runs], patchassessmentresources: [...assessments] },
    ...keys,
  });
}

export const vm = (...changes: readonly JsonObject[]) => virtualMachine('lnx-01', ...changes);
export const arc = (...changes: readonly JsonObject[]) => arcServer('arc-01', ...changes);
export const OF_MANAGER = { system: 'update-manager' } as const;
export const OF_LEGACY = { system: 'update-management' } as const;
