import { z } from 'zod';
import { apiError } from './virtual-machine.ts';
import { optional, when } from './when.ts';

/** An installation of updates on a machine. Source: patchinstallationresources, type patchinstallationresults. */
export const installationRecord = z.object({
  id: z.string(),
  /** In lower case. */
  machineId: z.string(),
  properties: z.object({
    installationActivityId: optional(z.string()),
    /** NotStarted, InProgress, Failed, Succeeded, CompletedWithWarnings; an open set. */
    status: optional(z.string()),
    startDateTime: when,
    lastModifiedDateTime: when,
    /** User or Platform. */
    startedBy: optional(z.string()),
    /** WU, WU-WSUS, APT, YUM, Zypper. */
    patchServiceUsed: optional(z.string()),
    /** Unknown, NotNeeded, Required, Started, Failed, Completed. */
    rebootStatus: optional(z.string()),
    maintenanceWindowExceeded: optional(z.boolean()),
    installedPatchCount: optional(z.number()),
    failedPatchCount: optional(z.number()),
    pendingPatchCount: optional(z.number()),
    notSelectedPatchCount: optional(z.number()),
    excludedPatchCount: optional(z.number()),
    /** The run of a maintenance configuration that it belongs to; absent for an on-demand installation. */
    maintenanceRunId: optional(z.string()),
    errorDetails: apiError,
  }),
});

export type InstallationRecord = z.infer<typeof installationRecord>;
