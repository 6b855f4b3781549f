import {
  type Assessment,
  assessmentTime,
  newestFirst,
  type PendingUpdates,
} from '../../facts/latest-assessment.ts';
import { type ComplianceState, isCompliant } from '../../model/compliance.ts';
import { DAY_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import { isUnserved } from '../unserved.ts';
import type { ComplianceReadings } from './compliance-facts.ts';

/** What the last assessment that was completed says of a machine. */
export interface Compliance {
  readonly state: ComplianceState;
  /** Null where none is on record, or readable. */
  readonly assessedAt: Instant | null;
  readonly pending: PendingUpdates | null;
}

/** As long as Resource Graph keeps an assessment: an older one says nothing of today. */
export const LONGEST_AGE_IN_DAYS = 7;

const COMPLETED: ReadonlySet<string> = new Set(['succeeded', 'completedwithwarnings']);

export function complianceOf({ inGraph, inView, esu }: ComplianceReadings, now: Instant): Compliance {
  const sources = [inView, inGraph].filter((source) => source !== undefined);
  const completed = sources
    .flatMap((source) => (source.isKnown && source.value.assessment ? [source.value.assessment] : []))
    .filter(({ status }) => COMPLETED.has(status.value.toLowerCase()))
    // Of two records of one assessment the one that counts what is missing.
    .toSorted((a, b) => newestFirst(a, b) || Number(a.pending === null) - Number(b.pending === null));
  const [newest] = completed;
  const areAllRead = sources.length > 0 && sources.every(({ isKnown }) => isKnown);
  if (newest === undefined || isOld(newest, now))
    return {
      state: areAllRead ? 'not-assessed' : 'unread',
      assessedAt: newest ? assessmentTime(newest) : null,
      pending: null,
    };
  const { pending } = newest;
  const state = stateOf(pending);
  return {
    state: isCompliant(state) && isUnserved(esu) ? 'out-of-support' : state,
    assessedAt: assessmentTime(newest),
    pending,
  };
}

function isOld(assessment: Assessment, now: Instant): boolean {
  const at = assessmentTime(assessment);
  return at === null || millisecondsBetween(at, now) > LONGEST_AGE_IN_DAYS * DAY_IN_MS;
}

function stateOf(pending: PendingUpdates | null): ComplianceState {
  if (pending === null) return 'unread';
  if (pending.criticalAndSecurity > 0) return 'critical-missing';
  return pending.other > 0 ? 'other-missing' : 'compliant';
}
