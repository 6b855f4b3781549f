import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { installationRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';
export const VM = machineId('vm-07');
export const FINE = machineId('vm-08');
export const RUN_OF_WEEKLY = `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/20261119230000`;
/** Ten hours before now: 2026-11-19 23:00 UTC. */
export const START = 'now-10h';

/** A run that began at 23:00, ended so many minutes later and used its window up. */
export function exceeded(minutes: number, properties: JsonObject = {}): JsonObject {
  return {
    ...installationRow(VM, after(minutes), {
      status: 'Failed',
      startDateTime: START,
      maintenanceWindowExceeded: true,
      installedPatchCount: 4,
      failedPatchCount: 0,
      pendingPatchCount: 3,
      rebootStatus: 'NotNeeded',
      maintenanceRunId: RUN_OF_WEEKLY,
      ...properties,
    }),
  };
}

/** Minutes after the run began, down to seconds. */
export function after(minutes: number): string {
  return `now-${Math.round((600 - minutes) * 60)}s`;
}

export const done = (name: string, minutes: number, state = 'Installed') =>
  runUpdateRow(VM, after(minutes), name, state);
export const pending = (name: string, minutes: number) => runUpdateRow(VM, after(minutes), name, 'Pending');

/** A schedule whose window is so long. */
export const weekly = (duration: string) =>
  maintenanceConfiguration('weekly', { properties: { maintenanceWindow: { duration } } });

export function tenant(
  schedule: JsonObject | null,
  rows: readonly JsonObject[],
  machine: JsonObject = virtualMachine('vm-07'),
  keys: JsonObject = {},
): World {
  const scheduled = schedule === null ? [] : [schedule, assignment(VM, 'weekly')];
  return world({
    resources: [machine, virtualMachine('vm-08'), ...scheduled],
    resourceGraph: {
      patchinstallationresources: [
        ...rows,
        installationRow(FINE, 'now-6h', { maintenanceWindowExceeded: false, startDateTime: START }),
      ],
    },
    ...keys,
  });
}

export const CUMULATIVE = '2026-11 Cumulative Update (KB5048000)';
/** Three updates of even length, then three left over. */
export const EVEN: readonly JsonObject[] = [
  done('2026-11 Update A (KB5000001)', 60),
  done('2026-11 Update B (KB5000002)', 120),
  done(CUMULATIVE, 180),
  pending('2026-11 Update D (KB5000004)', 235),
];

/** A row of `UpdateRunProgress`: an update of the deployment that began on 2024-08-25 at 17:00 UTC, from and to so many minutes later. */
export function update(
  Title: string,
  from: number,
  to: number,
  InstallationStatus = 'Succeeded',
): JsonObject {
  const at = (minutes: number) => new Date(Date.UTC(2024, 7, 25, 17, minutes)).toISOString();
  return {
    TimeGenerated: at(to),
    Computer: 'old-fs-01',
    UpdateRunName: 'Tag-Sunday',
    CorrelationId: 'd0000000-0000-4000-8000-000000000001',
    UpdateId: Title,
    Title,
    InstallationStatus,
    StartTime: at(from),
    EndTime: at(to),
  };
}

/** The rows of an update, one for each state that it came to after so many minutes. */
export const written = (title: string, states: Readonly<Record<string, number>>) =>
  Object.entries(states).map(([state, at]) => ({
    ...update(title, at, at, state),
    StartTime: null,
    EndTime: null,
  }));

/** An update that the window had no room for. */
export const left = (title: string, at: number) => update(title, at, at, 'MaintenanceWindowExceeded');

export const legacy = (rows: readonly JsonObject[]): World =>
  world({
    workspaces: workspaces({
      UpdateRunProgress: [...rows],
      Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });
