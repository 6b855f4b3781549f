import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { fleetWorld } from '../bench/support/fleet-world.ts';
import { agentExtension, agentVersions } from '../support/world/extensions.ts';
import { installationRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { agentHeartbeat } from '../support/world/logs.ts';
import { assignment, maintenanceConfiguration } from '../support/world/schedules.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';

const MACHINES = 1_000;
const OLD = '1.9.0.0';
const NEW = '1.10.0.0';

/**
 * A thousand machines, none of which any scenario can leave alone: each has an installation that failed, an update in it, a schedule by a dynamic scope, an agent
 * that is behind, and whatever else is the matter with it.
 */
export function thousandMachines(): World {
  const fleet = fleetWorld(MACHINES);
  const resources = fleet.resources as readonly JsonObject[];
  const ids = resources
    .filter(({ type }) =>
      /^microsoft\.(compute\/virtualmachines|hybridcompute\/machines)$/i.test(String(type)),
    )
    .map(({ id }) => String(id));
  const [first = ''] = ids;
  const [workspace, ...others] = fleet.workspaces as readonly JsonObject[];
  const tables = workspace?.tables as Readonly<Record<string, readonly JsonObject[]>>;
  const heartbeats = ids.map((id) => agentHeartbeat(id, OLD, 'now-5m'));
  const here = { subscriptionId: SUBSCRIPTION, displayName: 'Schedules' };
  return world({
    ...fleet,
    subscriptions: [...(fleet.subscriptions as readonly JsonObject[]), here],
    resources: [
      ...resources,
      ...ids.map((id) => agentExtension(id, OLD)),
      maintenanceConfiguration('weekly'),
      assignment(`/subscriptions/${subscriptionOf(first)}`, 'weekly', {}),
    ],
    resourceGraph: {
      ...(fleet.resourceGraph as JsonObject),
      patchinstallationresources: ids.flatMap((id, index) => failedInstallation(id, index)),
    },
    extensionImages: agentVersions({ japaneast: [OLD, NEW] }),
    workspaces: [
      {
        ...workspace,
        tables: {
          ...tables,
          Heartbeat: [...(tables.Heartbeat ?? []), ...heartbeats, agentHeartbeat(first, NEW, 'now-9w')],
        },
      },
      ...others,
    ],
  });
}

function subscriptionOf(id: string): string {
  return /\/subscriptions\/([^/]+)/i.exec(id)?.[1] ?? SUBSCRIPTION;
}

/** An installation of its own run, and the update that failed in it. */
function failedInstallation(id: string, index: number): readonly JsonObject[] {
  const run = `7ab4e662-1e69-4a6f-810a-${String(index).padStart(12, '0')}`;
  const own = (row: JsonObject): JsonObject => ({
    ...row,
    id: String(row.id).replace(/(patchInstallationResults\/)[^/]+/i, `$1${run}`),
  });
  const error = { code: '0x80070643', message: 'Fatal error during installation.', details: [] };
  const failed = installationRow(id, 'now-5h', {
    installationActivityId: run,
    status: 'Failed',
    failedPatchCount: 1,
    errorDetails: error,
  });
  return [{ ...own(failed), name: run }, own(runUpdateRow(id, 'now-5h', 'Update KB5031364', 'Failed'))];
}
