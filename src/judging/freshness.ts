import type { Readings } from '../facts/fact.ts';
import { type Assessment, assessmentTime } from '../facts/latest-assessment.ts';
import { patchSettings } from '../facts/patch-settings.ts';
import { DAY_IN_MS, HOUR_IN_MS, type Instant, millisecondsBetween } from '../model/instant.ts';
import { ASSESSMENT_FACTS, assessmentsOf } from './assessments.ts';

/** Periodic assessment runs every 24 hours; half a day of grace for a machine that was busy or restarting. */
const OLDEST_PERIODIC_IN_MS = 36 * HOUR_IN_MS;
/** Resource Graph keeps an assessment for seven days; after that the machine shows as not assessed. */
const OLDEST_KEPT_IN_MS = 7 * DAY_IN_MS;

/** The facts that tell whether a machine counts as assessed. */
export const FRESHNESS_FACTS = { ...ASSESSMENT_FACTS, settings: patchSettings };

/** Whether an assessment of that age still counts: below 36 hours with periodic assessment on, below seven days with it off. */
export function isFresh(at: Instant, now: Instant, isPeriodicOn: boolean): boolean {
  return millisecondsBetween(at, now) < (isPeriodicOn ? OLDEST_PERIODIC_IN_MS : OLDEST_KEPT_IN_MS);
}

/** `AutomaticByPlatform` has the platform assess the machine every 24 hours. */
export function isPeriodic(assessmentMode: string | null): boolean {
  return assessmentMode?.toLowerCase() === 'automaticbyplatform';
}

/** The last completed assessment, if it still counts; null if not, or if the setting that decides could not be read. */
export function freshAssessment(readings: Readings<typeof FRESHNESS_FACTS>, now: Instant): Assessment | null {
  const { newestCompleted } = assessmentsOf(readings);
  const at = newestCompleted && assessmentTime(newestCompleted);
  if (!at || !readings.settings?.isKnown) return null;
  const { assessmentMode } = readings.settings.value;
  return isFresh(at, now, isPeriodic(assessmentMode.value)) ? newestCompleted : null;
}
