import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { partialRows } from '../azure/partial-rows.ts';
import type { FilledQuery } from '../azure/query.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import { hostNamesOf } from '../machines/host-names.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type Gap, gap, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';
import { noWorkspace } from './no-workspace.ts';

/** A stretch of time without heartbeats. */
export interface HeartbeatGap {
  /** The last heartbeat before it. */
  readonly from: Instant;
  /** The first one after it; null where none has come yet. */
  readonly to: Instant | null;
  readonly evidence: Evidence;
}

/** The agent reported another version than before. */
export interface VersionChange {
  /** The first heartbeat of the new one. */
  readonly at: Instant;
  readonly before: string;
  readonly after: string;
  readonly evidence: Evidence;
}

export interface HeartbeatGaps {
  /** The latest first. */
  readonly gaps: readonly HeartbeatGap[];
  readonly versionChanges: readonly VersionChange[];
  /** The last heartbeat, by workspace. */
  readonly looked: SomeEvidence;
}

/** The agent sends a heartbeat a minute; what is shorter is a late one. The query leaves out anything shorter as well. */
export const SHORTEST_GAP_IN_MS = 5 * MINUTE_IN_MS;
/** A heartbeat may take that long to show in a workspace: until then its absence is no gap. Source: Log data ingestion time. */
const LONGEST_INGESTION_IN_MS = 15 * MINUTE_IN_MS;
/** As far as the query looks back: like the activity log is read. */
export const HEARTBEATS_LOOKED_BACK_IN_DAYS = 30;

const row = z.object({
  MachineId: z.string(),
  ComputerName: z.string(),
  LastSeen: when,
  NextSeen: when,
  Version: z.string(),
  NextVersion: optional(z.string()),
});

type Row = z.infer<typeof row>;

const GAPS: LookUpKind<Row> = {
  query: 'agent-heartbeat-gaps',
  row,
  keysOf: ({ MachineId, ComputerName }) => [MachineId === '' ? firstLabel(ComputerName) : MachineId],
};

interface Workspace {
  readonly query: FilledQuery;
  readonly rows: readonly Row[];
  readonly failure: Gap | null;
}

/**
 * When the heartbeats of a machine's Azure Monitor agent stopped for more than five minutes in the last thirty days, and when they went on in
 * another version, by the workspaces in scope. One query a workspace. A machine without any heartbeat in that time is a gap (AZ_NO_DATA).
 */
export const agentHeartbeatGaps: Fact<HeartbeatGaps> = machineFact({
  id: 'agent-heartbeat-gaps',
  title: { en: 'gaps in the heartbeats of the agent', ja: 'エージェントのハートビートの途切れ' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const workspaces = await Promise.all(
      gather.azure.scope.workspaces.map((id) => readWorkspace(id, machines, gather)),
    );
    return eachMachine(machines, (machine) => gapsOf(machine, workspaces, gather));
  },
});

async function readWorkspace(id: string, machines: readonly Machine[], gather: Gather): Promise<Workspace> {
  const machineIds = machines.map((machine) => machineKey(machine.id));
  const computers = machines.flatMap((machine) => hostNamesOf(gather.entryOf(machine)).map(firstLabel));
  const lists = { machineIds, computers: [...new Set(computers)] };
  const query = lookUpQuery(GAPS, lists);
  try {
    const { rows, isPartial } = await gather.azure.lookUpLogs(id, GAPS, lists);
    return { query, rows, failure: isPartial ? partialRows(agentHeartbeatGaps, id) : null };
  } catch (error) {
    return { query, rows: [], failure: gapOf(agentHeartbeatGaps, error) };
  }
}

function gapsOf(machine: Machine, workspaces: readonly Workspace[], gather: Gather): Reading<HeartbeatGaps> {
  if (workspaces.length === 0) return noWorkspace(agentHeartbeatGaps);
  const labels = hostNamesOf(gather.entryOf(machine)).map(firstLabel);
  const isOwn = ({ MachineId, ComputerName }: Row) =>
    MachineId === '' ? labels.includes(firstLabel(ComputerName)) : MachineId === machineKey(machine.id);
  // Heartbeats that Azure left out of an answer would look like a gap.
  const whole = workspaces.filter(({ failure }) => failure === null);
  const read = whole.map(({ rows, query }) => ofWorkspace(rows.filter(isOwn), query, gather));
  const [looked, ...others] = read.flatMap((each) => each.looked);
  const failure = workspaces.find((workspace) => workspace.failure)?.failure;
  if (!looked && failure) return failure;
  if (!looked)
    return gap(agentHeartbeatGaps, 'AZ_NO_DATA', {
      en: `The agent of ${machine.name} sent no heartbeat to a workspace in scope in the last ${HEARTBEATS_LOOKED_BACK_IN_DAYS} days.`,
      ja: `過去 ${HEARTBEATS_LOOKED_BACK_IN_DAYS} 日間に、${machine.name} のエージェントから対象のワークスペースへのハートビートがありません。`,
    });
  return known(
    {
      gaps: read.flatMap((each) => each.gaps).toSorted((a, b) => Date.parse(b.from) - Date.parse(a.from)),
      versionChanges: read
        .flatMap((each) => each.versionChanges)
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
      looked: [looked, ...others],
    },
    failure,
  );
}

function ofWorkspace(rows: readonly Row[], query: FilledQuery, { now }: Gather) {
  const dated = rows.flatMap(({ LastSeen: from, ...each }) => (from === null ? [] : [{ ...each, from }]));
  // A computer that was renamed has a last heartbeat under each name: only the latest of them says whether it still reports.
  const [last] = dated
    .filter(({ NextSeen }) => NextSeen === null)
    .toSorted((a, b) => Date.parse(b.from) - Date.parse(a.from));
  const citationOf = (computer: string, since: Instant): Citation => ({
    source: 'log-analytics',
    record: `Heartbeat: ${computer}`,
    at: now,
    since,
    query,
  });
  return {
    gaps: dated
      .filter((each) =>
        each.NextSeen === null
          ? each === last &&
            millisecondsBetween(each.from, now) > SHORTEST_GAP_IN_MS + LONGEST_INGESTION_IN_MS
          : millisecondsBetween(each.from, each.NextSeen) > SHORTEST_GAP_IN_MS,
      )
      .map(
        ({ from, NextSeen: to, ComputerName }): HeartbeatGap => ({
          from,
          to,
          evidence: cite(citationOf(ComputerName, from), 'TimeGenerated', `${from} → ${to ?? '—'}`),
        }),
      ),
    versionChanges: dated.flatMap(
      ({ NextSeen: at, Version: before, NextVersion, ComputerName }): readonly VersionChange[] => {
        const after = NextVersion ?? before;
        if (at === null || after === before) return [];
        const evidence = cite(citationOf(ComputerName, at), 'Version', `${before} → ${after}`);
        return [{ at, before, after, evidence }];
      },
    ),
    looked: last ? [cite(citationOf(last.ComputerName, last.from), 'max(TimeGenerated)', last.from)] : [],
  };
}
