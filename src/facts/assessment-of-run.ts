import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Assessment, assessmentTime, newestFirst } from './latest-assessment.ts';
import type { Installation } from './latest-installation.ts';

/** What the Linux patch extension writes into the record of an installation whose own assessment failed. Source: Azure/LinuxPatchExtension, CoreMain.py. */
const ASSESSMENT_FAILED = /Installation failed due to assessment failure/i;

/** Whether the record of an installation leaves its reason to that of the assessment it began with. */
export function leavesReasonToAssessment(installation: Installation | null): boolean {
  return installation?.errors.some(({ value }) => ASSESSMENT_FAILED.test(value)) ?? false;
}

/**
 * The errors of the assessment that an installation began with, or of a later one, where that is what Azure keeps: it keeps the latest
 * alone. None where the latest one succeeded, or is older than the installation.
 */
export function errorsOfAssessment(
  assessments: readonly (Assessment | null)[],
  startedAt: Instant | null,
): readonly Quoted<string>[] {
  const [newest] = assessments.filter((each) => each !== null).toSorted(newestFirst);
  if (newest === undefined || newest.status.value.toLowerCase() !== 'failed') return [];
  const at = assessmentTime(newest);
  return startedAt !== null && at !== null && at >= startedAt ? newest.errors : [];
}
