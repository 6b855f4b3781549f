import { z } from 'zod';
import { apiError } from './virtual-machine.ts';
import { when } from './when.ts';

/** What Resource Graph says of the latest assessment of a machine. Source: patchassessmentresources, type patchassessmentresults. */
export const assessmentRecord = z.object({
  id: z.string(),
  status: z.string(),
  startDateTime: when,
  lastModifiedDateTime: when,
  errorDetails: apiError,
});

export type AssessmentRecord = z.infer<typeof assessmentRecord>;
