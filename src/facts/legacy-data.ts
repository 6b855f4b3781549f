import type { LogRows } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { partialRows } from '../azure/partial-rows.ts';
import { fill } from '../azure/query.ts';
import { cite, quote } from '../azure/quote.ts';
import { firstLabel } from '../machines/first-label.ts';
import { hostNamesOf, isCalled } from '../machines/host-names.ts';
import { LEGACY, type LegacyRow, legacyRow } from '../machines/legacy-rows.ts';
import type { Evidence, Quoted, SomeEvidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type Gap, gap, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather } from './fact.ts';

/** The rows that the retired Update Management left of a machine, newest of each table. */
export interface LegacyData {
  readonly newest: readonly Quoted<Instant>[];
  readonly looked: SomeEvidence;
}

/** A question about more machines than this is about the fleet. */
const MOST_NAMED = 250;

/** Rows by the id of their machine, and by the first label of its name. */
interface RowIndex {
  readonly byId: ReadonlyMap<string, readonly LegacyRow[]>;
  readonly byLabel: ReadonlyMap<string, readonly LegacyRow[]>;
}

/** One workspace's answer: its rows, or why they cannot be relied on. */
interface Workspace {
  readonly id: string;
  readonly query: string;
  readonly rows: RowIndex;
  readonly hasAnyRow: boolean;
  readonly failure: Gap | null;
}

/**
 * What the retired Update Management left of each machine in the workspaces: heartbeats of its solution, update rows.
 * One query a workspace. Tables that hold nothing at all prove nothing (AZ_NO_DATA); no workspace in scope means there
 * is nowhere that legacy data could be.
 */
export const legacyData: Fact<LegacyData> = machineFact({
  id: 'legacy-data',
  title: { en: 'Update Management data', ja: '旧 Update Management のデータ' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const workspaces = await Promise.all(
      gather.azure.scope.workspaces.map((workspace) => readWorkspace(workspace, machines, gather)),
    );
    return eachMachine(machines, (machine) =>
      judgeable(legacyOf(machine, workspaces, gather), workspaces, gather),
    );
  },
});

/** Those of the machines; of a fleet all there are, which are read and put in order once however many pages of machines there are. */
function readWorkspace(id: string, machines: readonly Machine[], gather: Gather): Promise<Workspace> {
  const { azure } = gather;
  if (gather.machineCount > MOST_NAMED) {
    const query = fill('legacy-data', { computers: null, machineIds: null });
    return gather.shared(`${id} ${query}`, () =>
      workspaceOf(id, query, () => azure.queryLogs(id, query, legacyRow)),
    );
  }
  const entries = machines.map((machine) => gather.entryOf(machine));
  const names = entries.flatMap((entry) => hostNamesOf(entry));
  const computers = [...new Set(names.flatMap((name) => [name, firstLabel(name)]))];
  // What only a workspace knows was found together with its rows.
  const begun = entries.length === 1 && entries[0]?.kind === 'log-analytics' && entries[0].legacy.get(id);
  if (begun)
    return workspaceOf(id, lookUpQuery(LEGACY, { computers, machineIds: [] }), () => begun.awaited());
  const lists = { computers, machineIds: machines.map((machine) => machineKey(machine.id)) };
  return workspaceOf(id, lookUpQuery(LEGACY, lists), () => azure.lookUpLogs(id, LEGACY, lists));
}

async function workspaceOf(
  id: string,
  query: string,
  read: () => Promise<LogRows<LegacyRow>>,
): Promise<Workspace> {
  try {
    const { rows, isPartial } = await read();
    const failure = isPartial ? partialRows(legacyData, id) : null;
    const own = rows.filter(({ ComputerName }) => ComputerName !== '*');
    return { id, query, rows: indexed(own), hasAnyRow: rows.length > 0, failure };
  } catch (error) {
    return { id, query, rows: indexed([]), hasAnyRow: false, failure: gapOf(legacyData, error) };
  }
}

function indexed(rows: readonly LegacyRow[]): RowIndex {
  return {
    byId: Map.groupBy(rows, ({ MachineId }) => MachineId),
    byLabel: Map.groupBy(rows, ({ ComputerName }) => firstLabel(ComputerName)),
  };
}

type Legacy = readonly { readonly row: LegacyRow; readonly workspace: Workspace }[];

/**
 * Rows name a machine by resource id where they have one, else by host name or its first label. A computer that only the
 * workspaces know goes by its name alone: its rows may carry the id of a resource that is no machine.
 */
function legacyOf(machine: Machine, workspaces: readonly Workspace[], gather: Gather): Legacy {
  const names = hostNamesOf(gather.entryOf(machine));
  const labels = [...new Set(names.map(firstLabel))];
  const hasOwnId = !machine.id.startsWith('log-analytics:/');
  return workspaces.flatMap((workspace) => {
    const { byId, byLabel } = workspace.rows;
    const named = labels
      .flatMap((label) => byLabel.get(label) ?? [])
      .filter(({ ComputerName }) => isCalled(names, ComputerName));
    const rows = [
      ...(byId.get(machineKey(machine.id)) ?? []),
      ...named.filter(({ MachineId }) => !hasOwnId || MachineId === ''),
    ];
    return rows.map((each) => ({ row: each, workspace }));
  });
}

function judgeable(legacy: Legacy, workspaces: readonly Workspace[], gather: Gather): Reading<LegacyData> {
  const newest = legacy.flatMap(({ row: { SourceTable, ComputerName, LastSeen }, workspace }) => {
    if (LastSeen === null) return [];
    const record = `${SourceTable}: ${ComputerName}`;
    const citation = {
      source: 'log-analytics' as const,
      record,
      at: gather.now,
      since: LastSeen,
      query: workspace.query,
    };
    return [quote(citation, 'TimeGenerated', LastSeen)];
  });
  const [first, ...rest] = newest.toSorted(byTime).map((each) => each.evidence);
  const failure = workspaces.find((workspace) => workspace.failure)?.failure;
  if (first) return known({ newest: newest.toSorted(byTime), looked: [first, ...rest] }, failure);
  if (failure) return failure;
  if (workspaces.length > 0 && !workspaces.some((workspace) => workspace.hasAnyRow))
    return emptyTables(workspaces);
  return known({ newest: [], looked: lookedIn(workspaces, gather) });
}

function byTime(a: Quoted<Instant>, b: Quoted<Instant>): number {
  return Date.parse(b.value) - Date.parse(a.value) || a.evidence.record.localeCompare(b.evidence.record);
}

function lookedIn(workspaces: readonly Workspace[], gather: Gather): LegacyData['looked'] {
  const evidence = workspaces.map(({ id, query }): Evidence => {
    const citation = { source: 'log-analytics' as const, record: `workspace ${id}`, at: gather.now, query };
    return cite(citation, 'Heartbeat, Update, UpdateSummary', null);
  });
  const none = cite({ source: 'log-analytics', record: 'workspaces in scope', at: gather.now }, 'count', 0);
  const [first = none, ...rest] = evidence;
  return [first, ...rest];
}

function emptyTables(workspaces: readonly Workspace[]): Gap {
  const ids = workspaces.map((workspace) => workspace.id).join(', ');
  return gap(legacyData, 'AZ_NO_DATA', {
    en: `The tables Heartbeat, Update and UpdateSummary of workspace ${ids} are empty, which proves nothing; name the workspace that the machines reported to (UPDATEOPS_WORKSPACES).`,
    ja: `ワークスペース ${ids} の Heartbeat、Update、UpdateSummary テーブルが空のため判断できません。マシンの報告先だったワークスペースを指定してください (UPDATEOPS_WORKSPACES)。`,
  });
}
