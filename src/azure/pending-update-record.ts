import { z } from 'zod';
import { optional, when } from './when.ts';

/** An update that an assessment found missing. Source: patchassessmentresources, type patchassessmentresults/softwarepatches. */
export const pendingUpdateRecord = z.object({
  id: z.string(),
  /** In lower case. */
  machineId: z.string(),
  properties: z.object({
    patchName: optional(z.string()),
    /** Digits, of Windows updates only. */
    kbId: optional(z.string()),
    /** Of Linux packages only. */
    version: optional(z.string()),
    /** Display text: `Security`, `Update Rollups`, `Definition Updates`. */
    classifications: optional(z.array(z.string())),
    /** NeverReboots, AlwaysRequiresReboot, CanRequestReboot. */
    rebootBehavior: optional(z.string()),
    /** Absent on Linux. */
    publishedDateTime: when,
    lastModifiedDateTime: when,
  }),
});

export type PendingUpdateRecord = z.infer<typeof pendingUpdateRecord>;
