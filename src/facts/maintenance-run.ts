import { z } from 'zod';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, quote } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';

/** A run of a schedule as Azure recorded it: as a whole, or what became of it on one machine. */
export interface MaintenanceRun {
  readonly id: string;
  /** In lower case. */
  readonly configurationId: string;
  /** In lower case; the same for the run as a whole and on each machine. */
  readonly correlationId: string;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Pending, InProgress, Completed, RetryNow, RetryLater, NoUpdatesPending, Cancelled, Failed; an open set. */
  readonly status: Quoted<string>;
  /** Empty without one. */
  readonly errorMessage: Quoted<string>;
}

const runRow = z.object({
  id: z.string(),
  subjectId: z.string(),
  configurationId: z.string(),
  correlationId: z.string(),
  startDateTime: when,
  endDateTime: when,
  status: z.string(),
  errorMessage: optional(z.string()),
});

type RunRow = z.infer<typeof runRow>;

/** By machine or by schedule, ids in lower case. Source: `maintenanceresources`, applyUpdates; ARM lists none. */
export const RUNS: LookUpKind<RunRow> = {
  query: 'maintenance-runs',
  row: runRow,
  keysOf: ({ subjectId }) => [subjectId],
};

/** Where the runs of a machine were looked for, also where there are none. */
export function citationOfRuns({ id }: Machine, subjectIds: readonly string[], now: Instant): Citation {
  return {
    source: 'resource-graph',
    record: `maintenanceresources applyupdates: ${id}`,
    at: now,
    query: lookUpQuery(RUNS, { subjectIds }),
  };
}

export function runOf(row: RunRow, citation: Citation): MaintenanceRun {
  const dated = { ...citation, record: row.id, since: row.endDateTime ?? row.startDateTime };
  const { id, configurationId, startDateTime: startedAt, endDateTime: endedAt } = row;
  return {
    id,
    configurationId,
    // A schedule's own record may leave its id to be its name.
    correlationId: (row.correlationId || id).toLowerCase(),
    startedAt,
    endedAt,
    status: quote(dated, 'properties.status', row.status),
    errorMessage: quote(dated, 'properties.errorMessage', row.errorMessage ?? ''),
  };
}

/** Whether somebody cancelled the run, or the platform did. */
export function isCancelled({ status, errorMessage }: MaintenanceRun): boolean {
  return /^cancel/i.test(status.value) || /maintenance cancelled/i.test(errorMessage.value);
}

/** Whether a run ended on a machine without a failure. */
export function wentWell({ status }: MaintenanceRun): boolean {
  return /^(completed|noupdatespending)$/i.test(status.value);
}

/** Whether it has not ended. */
export function isUnderWay({ status }: MaintenanceRun): boolean {
  return /^(pending|inprogress)$/i.test(status.value);
}
