import { type Assessment, isCompleted } from '../../facts/latest-assessment.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import type { NextMachine } from './next.ts';

/** What is pending on a machine, as far as its latest assessment tells it. */
export interface WhatIsPending {
  /** Null where that cannot be told: no assessment is on record, or the last one did not run to its end and nothing is listed. */
  readonly updates: readonly ListedUpdate[] | null;
  /** The last assessment, where it did not run to its end: the list is of the one before, or part of one. */
  readonly unfinished: Assessment | null;
}

/** Null where the list could not be read. */
export function whatIsPending({ facts: { pending } }: Pick<NextMachine, 'facts'>): WhatIsPending | null {
  if (!pending?.isKnown) return null;
  const { assessment, updates } = pending.value;
  const isTold = updates.length > 0 || (assessment !== null && isCompleted(assessment));
  return {
    updates: isTold ? updates : null,
    unfinished: assessment === null || isCompleted(assessment) ? null : assessment,
  };
}
