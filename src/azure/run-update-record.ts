import { z } from 'zod';
import { optional, when } from './when.ts';

/** An update of one installation. Source: patchinstallationresources, type patchinstallationresults/softwarepatches. */
export const runUpdateRecord = z.object({
  id: z.string(),
  /** Id of the installation, in lower case. */
  runId: z.string(),
  /** In lower case. */
  machineId: z.string(),
  properties: z.object({
    patchName: optional(z.string()),
    /** Digits, of Windows updates only. */
    kbId: optional(z.string()),
    /** Of Linux packages only. */
    version: optional(z.string()),
    /** Display text: `Security`, `Other`, `Update Rollups`. */
    classifications: optional(z.array(z.string())),
    /** Installed, Failed, Pending, NotSelected, Excluded. */
    installationState: optional(z.string()),
    lastModifiedDateTime: when,
  }),
});

export type RunUpdateRecord = z.infer<typeof runUpdateRecord>;
