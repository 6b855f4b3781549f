import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { assessmentRow, installationRow, pendingRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { CUSTOMER_MANAGED, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';

/** The run of `weekly` on Saturday at 02:00 in Tokyo. */
export const RUN = { start: '2026-11-20T17:00:00Z', end: '2026-11-20T20:00:00Z' } as const;
export const STAMP = '20261120170000';
const CORRELATION =
  `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/${STAMP}`.toLowerCase();

/** Machines that `weekly` takes, and one that it does not. */
const TAKEN = ['web-01', 'web-02', 'web-03', 'web-04', 'web-05'] as const;
const OFF: JsonObject = {
  properties: {
    instanceView: { statuses: [{ code: 'PowerState/deallocated', time: '2026-11-18T09:00:00Z' }] },
  },
};

/** The schedule at a moment; `web-03` does not run, and `web-05` is in a mode that no schedule patches. */
export function runWorld(
  now: string,
  rows: Readonly<Record<string, readonly JsonObject[]>> = {},
  ...schedule: readonly JsonObject[]
): World {
  return world({
    now,
    resources: [
      virtualMachine('web-01', CUSTOMER_MANAGED),
      virtualMachine('web-02', CUSTOMER_MANAGED),
      virtualMachine('web-03', CUSTOMER_MANAGED, OFF),
      virtualMachine('web-04', CUSTOMER_MANAGED),
      virtualMachine('web-05'),
      virtualMachine('other', CUSTOMER_MANAGED),
      maintenanceConfiguration('weekly', ...schedule),
      ...TAKEN.map((name) => assignment(machineId(name), 'weekly')),
    ],
    resourceGraph: {
      patchassessmentresources: ['web-01', 'web-02'].flatMap((name) => [
        assessmentRow(machineId(name), '2026-11-20T01:00:00Z'),
        pendingRow(machineId(name), '2026-11-20T01:00:00Z', '2026-11 Cumulative Update (KB5034439)'),
        pendingRow(machineId(name), '2026-11-20T01:00:00Z', 'Feature pack (KB5000001)', {
          classifications: ['FeaturePack'],
        }),
      ]),
      ...rows,
    },
  });
}

/** What became of the run on one machine, as `maintenanceresources` has it. */
export function machineRun(name: string, properties: JsonObject = {}): JsonObject {
  const id = machineId(name);
  return {
    id: `${id}/providers/Microsoft.Maintenance/applyUpdates/weekly-${STAMP}`,
    type: 'microsoft.maintenance/applyupdates',
    name: `weekly-${STAMP}`,
    properties: {
      maintenanceConfigurationId: scheduleId('weekly'),
      maintenanceScope: 'InGuestPatch',
      resourceId: id,
      correlationId: CORRELATION,
      startDateTime: '2026-11-20T17:01:00Z',
      endDateTime: '2026-11-20T18:00:00Z',
      status: 'Completed',
      ...properties,
    },
  };
}

/** What the run installed on one machine, as `patchinstallationresources` has it. */
export function installed(name: string, properties: JsonObject = {}): JsonObject {
  return installationRow(machineId(name), '2026-11-20T18:00:00Z', {
    startDateTime: '2026-11-20T17:02:00Z',
    maintenanceRunId: CORRELATION,
    installedPatchCount: 1,
    failedPatchCount: 0,
    pendingPatchCount: 0,
    notSelectedPatchCount: 1,
    excludedPatchCount: 0,
    maintenanceWindowExceeded: false,
    rebootStatus: 'NotNeeded',
    ...properties,
  });
}

/** One machine done, one that failed with a code and waits for a restart, one that ran out of its window, two that did not take part. */
export const ENDED: Readonly<Record<string, readonly JsonObject[]>> = {
  maintenanceresources: [
    machineRun('web-01'),
    machineRun('web-02', { status: 'Failed', errorMessage: 'Installation failed.' }),
    machineRun('web-04', { status: 'Completed' }),
    machineRun('web-05', {
      status: 'Failed',
      errorMessage: 'Prerequisites for scheduled patching are not met.',
    }),
  ],
  patchinstallationresources: [
    installed('web-01'),
    installed('web-02', {
      status: 'Failed',
      installedPatchCount: 2,
      failedPatchCount: 1,
      rebootStatus: 'Required',
      errorDetails: {
        code: '1',
        message: '1 error/s reported.',
        details: [{ code: '0x80070070', message: 'There is not enough space on the disk. (0x80070070)' }],
      },
    }),
    runUpdateRow(
      machineId('web-02'),
      '2026-11-20T18:00:00Z',
      '2026-11 Cumulative Update (KB5034439)',
      'Failed',
    ),
    installed('web-04', { installedPatchCount: 3, pendingPatchCount: 2, maintenanceWindowExceeded: true }),
  ],
};
