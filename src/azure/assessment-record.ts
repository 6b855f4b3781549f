import { z } from 'zod';
import { apiError } from './virtual-machine.ts';
import { optional, when } from './when.ts';

/** Resource Graph's `tostring` makes an empty text of an absent field. */
const textOrNull = optional(z.string()).transform((text) => text || null);

/** What Resource Graph says of the latest assessment of a machine. Source: patchassessmentresources, type patchassessmentresults. */
export const assessmentRecord = z.object({
  id: z.string(),
  status: z.string(),
  startDateTime: when,
  lastModifiedDateTime: when,
  /** User or Platform. */
  startedBy: textOrNull,
  /** WU, WU-WSUS, APT, YUM, Zypper. */
  patchServiceUsed: textOrNull,
  errorDetails: apiError,
  /** How many are missing of each classification. */
  availablePatchCountByClassification: optional(z.record(z.string(), z.number().nullable())),
  rebootPending: optional(z.boolean()),
});

export type AssessmentRecord = z.infer<typeof assessmentRecord>;
