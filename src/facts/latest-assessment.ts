import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';

/** What an assessment found to be missing. */
export interface PendingUpdates {
  readonly criticalAndSecurity: number;
  readonly other: number;
  readonly isRebootPending: boolean;
}

/** One assessment of a machine, finished or not. */
export interface Assessment {
  /** Unknown, InProgress, NotStarted, Failed, Succeeded, CompletedWithWarnings; an open set. */
  readonly status: Quoted<string>;
  readonly startedAt: Instant | null;
  /** What says so. */
  readonly start: Evidence | null;
  readonly lastModifiedAt: Instant | null;
  /** `Platform` or `User`; null where the source does not say. */
  readonly startedBy: Quoted<string> | null;
  /** What the machine gets its updates from: `WU`, `WU-WSUS`, `APT`, `YUM`, `Zypper`; null where the source does not say. */
  readonly patchService: Quoted<string> | null;
  /** Null where the source does not say. */
  readonly pending: PendingUpdates | null;
  /** Whether a restart was pending when it ended; null where the source does not say. */
  readonly rebootPending: Quoted<boolean> | null;
  /** Codes and messages of the error, most general first; empty without one. */
  readonly errors: readonly Quoted<string>[];
}

/** Whether an assessment ran to its end: of any other what it lists may be left from the one before, or not be there yet. */
export function isCompleted({ status }: Assessment): boolean {
  return ['succeeded', 'completedwithwarnings'].includes(status.value.toLowerCase());
}

/** When an assessment ended or was last heard of. */
export function assessmentTime({ lastModifiedAt, startedAt }: Assessment): Instant | null {
  return lastModifiedAt ?? startedAt;
}

/** The newest attempt first; one of unknown time last. */
export function newestFirst(a: Assessment, b: Assessment): number {
  return inMilliseconds(assessmentTime(b)) - inMilliseconds(assessmentTime(a));
}

function inMilliseconds(at: Instant | null): number {
  return at === null ? 0 : Date.parse(at);
}

/** The latest assessment that one source knows. `looked` quotes it, or its absence. */
export interface LatestAssessment {
  readonly assessment: Assessment | null;
  readonly looked: Evidence;
}
