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
  /** Codes and messages of the error, most general first; empty without one. */
  readonly errors: readonly Quoted<string>[];
}

/** The latest assessment that one source knows. `looked` quotes it, or its absence. */
export interface LatestAssessment {
  readonly assessment: Assessment | null;
  readonly looked: Evidence;
}
