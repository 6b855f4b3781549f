import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';

/** One installation of updates on a machine, finished or not. */
export interface Installation {
  /** NotStarted, InProgress, Failed, Succeeded, CompletedWithWarnings; an open set. */
  readonly status: Quoted<string>;
  readonly startedAt: Instant | null;
  readonly lastModifiedAt: Instant | null;
  /** As of an assessment: `WU`, `WU-WSUS`, `APT`, `YUM`, `Zypper`; null where the source does not say. */
  readonly patchService: Quoted<string> | null;
  /** Codes and messages of the error, most general first; empty without one. */
  readonly errors: readonly Quoted<string>[];
  /** Names of the updates that failed, where the source lists updates. */
  readonly failedUpdates: readonly Quoted<string>[];
}

/** The latest installation that one source knows. `looked` quotes it, or its absence. */
export interface LatestInstallation {
  readonly installation: Installation | null;
  readonly looked: Evidence;
}
