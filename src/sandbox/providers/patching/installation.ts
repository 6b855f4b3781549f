import type { Instant } from '../../../model/instant.ts';
import type { JsonObject } from '../../json-object.ts';
import type { Tenant } from '../../tenant.ts';
import { type Assessment, assess, latestAssessment } from './assessment.ts';
import type { InstallRequest } from './install-request.ts';
import type { PatchedMachine } from './machine.ts';
import { patchSelector, type Selection } from './patch-selection.ts';
import { type PendingPatch, pendingPatches } from './pending-patch.ts';

const TABLE = 'patchinstallationresources';

export interface InstalledPatch {
  readonly patch: PendingPatch;
  readonly state: Selection;
}

export interface Installation {
  readonly activityId: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly status: 'Succeeded' | 'CompletedWithWarnings';
  readonly rebootStatus: 'NotNeeded' | 'Required' | 'Completed';
  readonly patches: readonly InstalledPatch[];
  /** The assessment that ends the run. */
  readonly assessment: Assessment;
}

/**
 * Installs what was asked for on a healthy machine: everything selected installs, the machine restarts if it may and must, and
 * is assessed again. Writes run, patches and assessment where Resource Graph keeps them.
 */
export function install(
  tenant: Tenant,
  machine: PatchedMachine,
  request: InstallRequest,
  startedAt: Instant,
): Installation {
  const select = patchSelector(machine, request);
  const patches = pendingPatches(tenant, machine.id).map((patch) => ({ patch, state: select(patch) }));
  const installed = patches.filter(({ state }) => state === 'Installed').map(({ patch }) => patch);
  const needsReboot = installed.some((patch) => patch.needsReboot);
  const isLeftUnrebooted = needsReboot && request.rebootSetting === 'Never';
  const isRebooted = request.rebootSetting === 'Always' || (needsReboot && !isLeftUnrebooted);
  const activityId = tenant.nextGuid();
  const wasRebootPending = latestAssessment(tenant, machine).rebootPending === true;
  const assessment = assess(tenant, machine, {
    startedAt,
    installedIds: new Set(installed.map(({ id }) => id)),
    isRebootPending: isLeftUnrebooted || (wasRebootPending && !isRebooted),
  });
  const installation: Installation = {
    activityId,
    startedAt,
    endedAt: tenant.now(),
    status: isLeftUnrebooted ? 'CompletedWithWarnings' : 'Succeeded',
    rebootStatus: rebootStatus(isRebooted, isLeftUnrebooted),
    patches,
    assessment,
  };
  tenant.graph.replaceRows(TABLE, [
    runRow(machine, request, installation),
    ...patchRows(machine, installation),
  ]);
  return installation;
}

/** The counts that every result of an installation has. */
export function installationCounts({ patches }: Installation): JsonObject {
  const count = (wanted: Selection) => patches.filter(({ state }) => state === wanted).length;
  return {
    excludedPatchCount: count('Excluded'),
    notSelectedPatchCount: count('NotSelected'),
    pendingPatchCount: 0,
    installedPatchCount: count('Installed'),
    failedPatchCount: 0,
  };
}

function rebootStatus(isRebooted: boolean, isLeftUnrebooted: boolean): Installation['rebootStatus'] {
  if (isLeftUnrebooted) return 'Required';
  return isRebooted ? 'Completed' : 'NotNeeded';
}

function runId({ id }: PatchedMachine, { activityId }: Installation): string {
  return `${id}/patchInstallationResults/${activityId}`;
}

function runRow(machine: PatchedMachine, request: InstallRequest, installation: Installation): JsonObject {
  const { activityId, startedAt, endedAt, status } = installation;
  return {
    id: runId(machine, installation),
    name: activityId,
    type: `${machine.type}/patchinstallationresults`,
    location: machine.location ?? '',
    properties: {
      installationActivityId: activityId,
      status,
      osType: machine.osType,
      startDateTime: startedAt,
      lastModifiedDateTime: endedAt,
      startedBy: 'User',
      rebootStatus: installation.rebootStatus,
      maintenanceWindowExceeded: false,
      ...installationCounts(installation),
      maintenanceRunId: request.linuxParameters?.maintenanceRunId ?? null,
      errorDetails: null,
    },
  };
}

function patchRows(machine: PatchedMachine, installation: Installation): readonly JsonObject[] {
  return installation.patches.map(({ patch, state }) => {
    const name = patch.id.split('/').at(-1) ?? '';
    return {
      id: `${runId(machine, installation)}/softwarePatches/${name}`,
      name,
      type: `${machine.type}/patchinstallationresults/softwarepatches`,
      location: machine.location ?? '',
      properties: {
        ...patch.properties,
        installationState: state,
        lastModifiedDateTime: installation.endedAt,
      },
    };
  });
}
