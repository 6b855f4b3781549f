import type { z } from 'zod';
import { type Citation, quote } from '../azure/quote.ts';
import type { apiError } from '../azure/virtual-machine.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { errorQuotes } from './error-quotes.ts';

/** An update that could not be installed, by its name. */
export interface FailedUpdate extends Quoted<string> {
  /** Digits only; null for a Linux package, and where the record has none. */
  readonly kb: string | null;
  /** Of a Linux package. */
  readonly version: string | null;
}

/** One installation of updates on a machine, finished or not. */
export interface Installation {
  /** Its activity id, in lower case; null where the source does not say. */
  readonly activityId: string | null;
  /** NotStarted, InProgress, Failed, Succeeded, CompletedWithWarnings; an open set. */
  readonly status: Quoted<string>;
  readonly startedAt: Instant | null;
  readonly lastModifiedAt: Instant | null;
  /** User or Platform; null where the source does not say, as the instance view. */
  readonly startedBy: Quoted<string | null>;
  /** As of an assessment: `WU`, `WU-WSUS`, `APT`, `YUM`, `Zypper`; null where the source does not say. */
  readonly patchService: Quoted<string> | null;
  /** Codes and messages of the error, most general first; empty without one. */
  readonly errors: readonly Quoted<string>[];
  /** Updates that failed, where the source lists updates. */
  readonly failedUpdates: readonly FailedUpdate[];
  readonly installedCount: Quoted<number | null>;
  readonly failedCount: Quoted<number | null>;
  readonly pendingCount: Quoted<number | null>;
  /** What the filters of the run left out: neither chosen by them, nor failed. */
  readonly notSelectedCount: Quoted<number | null>;
  readonly isWindowExceeded: Quoted<boolean | null>;
  /** NotNeeded, Required, Started, Failed, Completed; an open set. */
  readonly rebootStatus: Quoted<string | null>;
  /** The run of a maintenance configuration that it belongs to; null for an on-demand one, and where the source does not say. */
  readonly maintenanceRun: Quoted<string | null>;
}

/** The latest installation that one source knows. `looked` quotes it, or its absence. */
export interface LatestInstallation {
  readonly installation: Installation | null;
  readonly looked: Evidence;
}

/** The fields that Resource Graph and the instance view have in common; a source leaves out what it does not have. */
interface InstallationFields {
  readonly installationActivityId: string | null;
  readonly status: string | null;
  readonly startedBy?: string | null;
  readonly patchServiceUsed?: string | null;
  readonly rebootStatus: string | null;
  readonly maintenanceWindowExceeded: boolean | null;
  readonly installedPatchCount: number | null;
  readonly failedPatchCount: number | null;
  readonly pendingPatchCount: number | null;
  readonly notSelectedPatchCount: number | null;
  readonly maintenanceRunId?: string | null;
  readonly error: z.infer<typeof apiError>;
}

/** Reads an installation, quoting each field below `path`; `errorField` is what the source calls its error. */
export function installationOf(
  fields: InstallationFields,
  { startedAt, lastModifiedAt }: Pick<Installation, 'startedAt' | 'lastModifiedAt'>,
  { citation, path, errorField }: { citation: Citation; path: string; errorField: string },
  failedUpdates: readonly FailedUpdate[],
): Installation {
  const field = <T>(name: string, value: T) => quote(citation, `${path}.${name}`, value);
  const { patchServiceUsed } = fields;
  return {
    activityId: fields.installationActivityId?.toLowerCase() ?? null,
    status: field('status', fields.status ?? 'Unknown'),
    startedAt,
    lastModifiedAt,
    startedBy: field('startedBy', fields.startedBy || null),
    patchService: patchServiceUsed ? field('patchServiceUsed', patchServiceUsed) : null,
    errors: errorQuotes(fields.error, citation, `${path}.${errorField}`),
    failedUpdates,
    installedCount: field('installedPatchCount', fields.installedPatchCount),
    failedCount: field('failedPatchCount', fields.failedPatchCount),
    pendingCount: field('pendingPatchCount', fields.pendingPatchCount),
    notSelectedCount: field('notSelectedPatchCount', fields.notSelectedPatchCount),
    isWindowExceeded: field('maintenanceWindowExceeded', fields.maintenanceWindowExceeded),
    rebootStatus: field('rebootStatus', fields.rebootStatus || null),
    maintenanceRun: field('maintenanceRunId', fields.maintenanceRunId || null),
  };
}
