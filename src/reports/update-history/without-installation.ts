import type { Installation } from '../../facts/latest-installation.ts';
import type { MaintenanceRun } from '../../facts/maintenance-run.ts';
import { ABSENT, type Quoted } from '../../model/evidence.ts';

/** A run of a schedule that left no installation on the machine, in the fields of one: Azure's record of it has no counts. */
export function withoutInstallation(scheduled: MaintenanceRun): Installation {
  const { configurationId, correlationId, startedAt, endedAt, status, errorMessage } = scheduled;
  const absent = (name: string): Quoted<null> => ({
    value: null,
    evidence: { ...status.evidence, field: `properties.${name}`, value: ABSENT },
  });
  return {
    activityId: null,
    status,
    startedAt,
    lastModifiedAt: endedAt,
    startedBy: absent('startedBy'),
    patchService: null,
    errors: errorMessage.value === '' ? [] : [errorMessage],
    failedUpdates: [],
    installedCount: absent('installedPatchCount'),
    failedCount: absent('failedPatchCount'),
    pendingCount: absent('pendingPatchCount'),
    notSelectedCount: absent('notSelectedPatchCount'),
    isWindowExceeded: absent('maintenanceWindowExceeded'),
    rebootStatus: absent('rebootStatus'),
    maintenanceRun: {
      // A run may be called by a stamp alone; its schedule is known all the same.
      value: correlationId.includes('/maintenanceconfigurations/')
        ? correlationId
        : `${configurationId}/applyupdates/${correlationId}`,
      evidence: { ...status.evidence, field: 'properties.correlationId', value: correlationId },
    },
  };
}
