import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, quote } from '../azure/quote.ts';
import { type RunUpdateRecord, runUpdateRecord } from '../azure/run-update-record.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Gather } from './fact.ts';
import type { FailedUpdate, Installation } from './latest-installation.ts';

/** An update that a run knew of, and what became of it. */
export interface RunUpdate extends FailedUpdate {
  /** In Azure's spelling: `Security`, `Other`, `Update Rollups`. */
  readonly classifications: Quoted<readonly string[]>;
  /** Installed, Failed, Pending; of those that it left out NotSelected, Excluded. */
  readonly state: Quoted<string>;
  /** When that became so; null where the record does not say. */
  readonly changedAt: Quoted<Instant | null>;
}

/** Updates that a run was to install: neither those that its filters left out nor those that they excluded. */
export const RUN_UPDATES: LookUpKind<RunUpdateRecord> = {
  query: 'run-updates',
  fixed: { states: ['Installed', 'Failed', 'Pending'] },
  row: runUpdateRecord,
  keysOf: ({ runId, machineId }) => [runId, machineId],
};

/** All that runs knew of, what they left out as well. */
export const ALL_RUN_UPDATES: LookUpKind<RunUpdateRecord> = {
  ...RUN_UPDATES,
  fixed: { states: ['Installed', 'Failed', 'Pending', 'NotSelected', 'Excluded'] },
};

const FAILED_UPDATES: LookUpKind<RunUpdateRecord> = { ...RUN_UPDATES, fixed: { states: ['Failed'] } };

/** An update of a run as evidence shows it. */
export function runUpdate({ id, properties }: RunUpdateRecord, common: Citation): RunUpdate {
  const changedAt = properties.lastModifiedDateTime;
  const citation: Citation = { ...common, record: id, since: changedAt };
  const name = properties.patchName ?? properties.kbId ?? id.split('/').at(-1) ?? id;
  return {
    ...quote(citation, 'properties.patchName', name),
    kb: properties.kbId?.replace(/^kb/i, '') || null,
    version: properties.version || null,
    classifications: quote(citation, 'properties.classifications', properties.classifications ?? []),
    state: quote(citation, 'properties.installationState', properties.installationState ?? ''),
    changedAt: quote(citation, 'properties.lastModifiedDateTime', changedAt),
  };
}

/** The installations with the updates that failed in them: one query for each 250 that may have any, none where no run may. */
export async function withFailedUpdates<Run extends Installation>(
  installations: readonly Run[],
  gather: Gather,
): Promise<readonly Run[]> {
  const runIds = installations.filter(mayHaveFailed).map(recordOf);
  if (runIds.length === 0) return installations;
  const rows = await gather.azure.lookUp(FAILED_UPDATES, { runIds, machineIds: [] });
  const byRun = Map.groupBy(rows, ({ runId }) => runId);
  return installations.map((installation) => {
    const runId = recordOf(installation);
    const citation: Citation = {
      source: 'resource-graph',
      record: runId,
      at: gather.now,
      query: lookUpQuery(FAILED_UPDATES, { runIds: [runId], machineIds: [] }),
    };
    const failedUpdates = (byRun.get(runId) ?? []).map((row) =>
      failedUpdate(row, { ...citation, since: installation.lastModifiedAt }),
    );
    return { ...installation, failedUpdates };
  });
}

/** Dated by the end of the run, as the run's own fields are. */
function failedUpdate(row: RunUpdateRecord, citation: Citation): FailedUpdate {
  const { value, kb, version } = runUpdate(row, citation);
  return { ...quote({ ...citation, record: row.id }, 'properties.patchName', value), kb, version };
}

/** The id of a run in Resource Graph, in lower case. */
export function recordOf({ status }: Installation): string {
  return status.evidence.record.toLowerCase();
}

function mayHaveFailed({ status }: Installation): boolean {
  return FAILED.has(status.value.toLowerCase());
}

const FAILED: ReadonlySet<string> = new Set(['failed', 'completedwithwarnings']);
