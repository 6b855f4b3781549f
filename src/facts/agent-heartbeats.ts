import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { partialRows } from '../azure/partial-rows.ts';
import type { FilledQuery } from '../azure/query.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import { hostNamesOf } from '../machines/host-names.ts';
import type { Quoted, SomeEvidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type Gap, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';
import { noWorkspace } from './no-workspace.ts';

/** A version in which the agent has reported. */
export interface ReportedVersion {
  readonly version: Quoted<string>;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}

export interface AgentHeartbeats {
  /** The one that reported last, first. */
  readonly versions: readonly ReportedVersion[];
  readonly looked: SomeEvidence;
}

const row = z.object({
  MachineId: z.string(),
  ComputerName: z.string(),
  Version: z.string(),
  FirstSeen: when,
  LastSeen: when,
});

const HEARTBEATS: LookUpKind<z.infer<typeof row>> = {
  query: 'agent-heartbeats',
  row,
  keysOf: ({ MachineId, ComputerName }) => [MachineId === '' ? firstLabel(ComputerName) : MachineId],
};

interface Workspace {
  readonly id: string;
  readonly query: FilledQuery;
  readonly rows: readonly z.infer<typeof row>[];
  readonly failure: Gap | null;
}

/** The versions in which a machine's Azure Monitor agent has reported to the workspaces in scope (`Heartbeat`). One query a workspace. */
export const agentHeartbeats: Fact<AgentHeartbeats> = machineFact({
  id: 'agent-heartbeats',
  title: { en: 'heartbeats of the agent', ja: 'エージェントのハートビート' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    const workspaces = await Promise.all(
      gather.azure.scope.workspaces.map((id) => readWorkspace(id, machines, gather)),
    );
    return eachMachine(machines, (machine) => heartbeatsOf(machine, workspaces, gather));
  },
});

async function readWorkspace(id: string, machines: readonly Machine[], gather: Gather): Promise<Workspace> {
  const machineIds = machines.map((machine) => machineKey(machine.id));
  const computers = machines.flatMap((machine) => hostNamesOf(gather.entryOf(machine)).map(firstLabel));
  const lists = { machineIds, computers: [...new Set(computers)] };
  const query = lookUpQuery(HEARTBEATS, lists);
  try {
    const { rows, isPartial } = await gather.azure.lookUpLogs(id, HEARTBEATS, lists);
    return { id, query, rows, failure: isPartial ? partialRows(agentHeartbeats, id) : null };
  } catch (error) {
    return { id, query, rows: [], failure: gapOf(agentHeartbeats, error) };
  }
}

function heartbeatsOf(
  machine: Machine,
  workspaces: readonly Workspace[],
  gather: Gather,
): Reading<AgentHeartbeats> {
  const labels = hostNamesOf(gather.entryOf(machine)).map(firstLabel);
  const isOwn = ({ MachineId, ComputerName }: z.infer<typeof row>) =>
    MachineId === '' ? labels.includes(firstLabel(ComputerName)) : MachineId === machineKey(machine.id);
  const versions = workspaces
    .flatMap(({ rows, query }) => rows.filter(isOwn).flatMap((each) => reported(each, query, gather)))
    .toSorted((a, b) => Date.parse(b.lastSeenAt) - Date.parse(a.lastSeenAt));
  const [first, ...rest] = versions.map(({ version }) => version.evidence);
  const failure = workspaces.find((workspace) => workspace.failure)?.failure;
  if (first) return known({ versions, looked: [first, ...rest] }, failure);
  if (failure) return failure;
  const none = workspaces.map(({ id, query }) =>
    cite(
      { source: 'log-analytics', record: `workspace ${id}`, at: gather.now, query },
      'Heartbeat.Version',
      null,
    ),
  );
  const [looked, ...others] = none;
  return looked ? known({ versions: [], looked: [looked, ...others] }) : noWorkspace(agentHeartbeats);
}

function reported(
  { ComputerName, Version, FirstSeen, LastSeen }: z.infer<typeof row>,
  query: FilledQuery,
  gather: Gather,
): readonly ReportedVersion[] {
  if (FirstSeen === null || LastSeen === null) return [];
  const citation: Citation = {
    source: 'log-analytics',
    record: `Heartbeat: ${ComputerName}`,
    at: gather.now,
    since: LastSeen,
    query,
  };
  return [{ version: quote(citation, 'Version', Version), firstSeenAt: FirstSeen, lastSeenAt: LastSeen }];
}
