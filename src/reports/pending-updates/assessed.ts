import { type Assessment, assessmentTime } from '../../facts/latest-assessment.ts';
import { assessmentsOf } from '../../judging/assessments.ts';
import type { Instant } from '../../model/instant.ts';
import type { PendingMachine } from './pending.ts';

/** What a list of pending updates rests on. */
export interface Assessed {
  /** The last assessment that Azure has of the machine, whatever became of it; null where none is on record. */
  readonly newest: Assessment | null;
  readonly at: Instant | null;
  /** Whether it ran to its end: else the list is that of the one before, or part of one. */
  readonly isCompleted: boolean;
  /** As the newest assessment that says so has it; null: none does. */
  readonly isRebootPending: boolean | null;
  /** Whether Resource Graph still has an assessment: else an empty list says nothing. */
  readonly isListKept: boolean;
}

/** The assessment behind the list of a machine. */
export function assessedOf({ facts }: Pick<PendingMachine, 'facts'>): Assessed {
  const { pending, inResourceGraph, inInstanceView } = facts;
  const { newest, newestCompleted } = assessmentsOf({ inResourceGraph, inInstanceView });
  const saying = [inResourceGraph, inInstanceView]
    .flatMap((source) => (source?.isKnown && source.value.assessment ? [source.value.assessment] : []))
    .filter(({ rebootPending }) => rebootPending !== null)
    .toSorted((a, b) => Date.parse(assessmentTime(b) ?? '0') - Date.parse(assessmentTime(a) ?? '0'));
  return {
    newest,
    at: newest && assessmentTime(newest),
    isCompleted: newest !== null && newest === newestCompleted,
    isRebootPending: saying[0]?.rebootPending?.value ?? null,
    isListKept: pending?.isKnown === true && pending.value.assessment !== null,
  };
}
