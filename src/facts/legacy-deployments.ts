import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { workspaceRows } from './workspace-rows.ts';

/** An update of a deployment of Update Management. */
export interface LegacyUpdate {
  readonly title: string;
  readonly kb: string | null;
  /** NotStarted, InProgress, Succeeded, Failed, InstallFailed, MaintenanceWindowExceeded, NotIncluded, Excluded. */
  readonly status: Quoted<string>;
  readonly error: Quoted<string> | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** A deployment of the retired Update Management as it went on one computer. */
export interface LegacyDeployment {
  readonly id: string;
  readonly name: string;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** From its first row to its last, or from its first start to its last end; null of a single row without times. */
  readonly lastedInMinutes: Quoted<number | null>;
  readonly updates: readonly LegacyUpdate[];
  /** Under which the deployment knew the agent; null where it does not say. */
  readonly sourceComputerId: Quoted<string> | null;
  /** Deployments and their machines, each a job, that began in the same hour in the workspace. */
  readonly jobCount: Quoted<number>;
}

export interface LegacyDeployments {
  /** The newest first. */
  readonly deployments: readonly LegacyDeployment[];
  /** The names of all. */
  readonly looked: Evidence;
}

const runRow = z.object({
  ComputerName: z.string(),
  MachineId: z.string(),
  RunId: z.string(),
  UpdateRunName: optional(z.string()),
  RunBegan: when,
  // As text: the client of Log Analytics makes 1970 of a time that is not there.
  StartTime: when,
  EndTime: when,
  Title: optional(z.string()),
  KBID: optional(z.string()),
  InstallationStatus: optional(z.string()),
  ErrorResult: optional(z.string()),
  SourceComputerId: optional(z.string()),
  JobCount: optional(z.number()),
  TimeGenerated: when,
});

type RunRow = z.infer<typeof runRow>;

const RUNS: LookUpKind<RunRow> = {
  query: 'legacy-runs',
  row: runRow,
  keysOf: ({ ComputerName, MachineId }) => [ComputerName, firstLabel(ComputerName), MachineId],
};

/**
 * What the deployments of the retired Update Management did on a machine, from `UpdateRunProgress`. One query a workspace. No rows say that Update
 * Management has nothing of the machine, not that all is well.
 */
export const legacyDeployments: Fact<LegacyDeployments> = machineFact({
  id: 'legacy-deployments',
  title: { en: 'deployments of Update Management', ja: '旧 Update Management の更新の展開' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const readings = await workspaceRows(legacyDeployments, RUNS, 'UpdateRunProgress', machines, gather);
    return eachMachine<LegacyDeployments>(machines, (_, key) => {
      const reading = readings.get(key);
      if (!reading?.isKnown) return reading ?? neverRead();
      const { missing } = reading;
      const { rows, looked } = reading.value;
      const byRun = Map.groupBy(rows, ({ row }) => row.RunId);
      const deployments = [...byRun.values()]
        .map((own) => deploymentOf(own))
        .toSorted((a, b) => Date.parse(b.startedAt ?? '') - Date.parse(a.startedAt ?? ''));
      const names = deployments.map(({ name }) => name);
      return known(
        { deployments, looked: cite(looked, 'UpdateRunName', names.length === 0 ? null : names) },
        missing,
      );
    });
  },
});

function neverRead(): never {
  throw new Error('the workspaces were not asked about a machine');
}

function deploymentOf(
  own: readonly { readonly row: RunRow; readonly citation: Citation }[],
): LegacyDeployment {
  const ends = own.flatMap(({ row }) => endOf(row) ?? []).toSorted();
  const [first] = own;
  if (first === undefined) throw new Error('a deployment without a row');
  const { row, citation } = first;
  const dated: Citation = { ...citation, since: row.TimeGenerated };
  const startedAt = row.RunBegan;
  const endedAt = ends.at(-1) ?? null;
  const lasted = startedAt && endedAt ? millisecondsBetween(startedAt, endedAt) / MINUTE_IN_MS : 0;
  return {
    id: row.RunId,
    name: row.UpdateRunName || row.RunId,
    startedAt,
    endedAt,
    lastedInMinutes: {
      value: lasted > 0 ? lasted : null,
      evidence: cite(dated, 'EndTime - StartTime', lasted > 0 ? `${Math.round(lasted)} min` : null),
    },
    updates: own.map(updateOf),
    sourceComputerId: row.SourceComputerId
      ? quote(dated, 'SourceComputerId', row.SourceComputerId.toLowerCase())
      : null,
    jobCount: quote(dated, 'JobCount', row.JobCount ?? 0),
  };
}

function updateOf({ row, citation }: { readonly row: RunRow; readonly citation: Citation }): LegacyUpdate {
  const title = row.Title || row.KBID || row.RunId;
  const dated: Citation = { ...citation, record: `${citation.record}, ${title}`, since: row.TimeGenerated };
  return {
    title,
    kb: row.KBID?.replace(/^kb/i, '') || null,
    status: quote(dated, 'InstallationStatus', row.InstallationStatus ?? ''),
    error: row.ErrorResult ? quote(dated, 'ErrorResult', row.ErrorResult) : null,
    startedAt: row.StartTime,
    endedAt: endOf(row),
  };
}

/** The last row of an update is written when it is done. */
function endOf({ EndTime, TimeGenerated }: RunRow): Instant | null {
  return EndTime ?? TimeGenerated;
}
