import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { partialRows } from '../azure/partial-rows.ts';
import type { Citation } from '../azure/quote.ts';
import { firstLabel } from '../machines/first-label.ts';
import { hostNamesOf, isCalled } from '../machines/host-names.ts';
import type { Machine } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';
import { type Gap, type GapSubject, known, type Reading } from '../model/reading.ts';
import { eachMachine } from './each-machine.ts';
import type { Gather, MachineReadings } from './fact.ts';

/** What a row of a workspace names its machine by, both in lower case. */
interface ComputerRow {
  readonly ComputerName: string;
  /** Empty where the row carries no resource id. */
  readonly MachineId: string;
}

/** The rows that the workspaces in scope have of a machine. */
export interface WorkspaceRows<Row> {
  readonly rows: readonly { readonly row: Row; readonly workspace: string; readonly citation: Citation }[];
  /** What was looked through; the rows' own record and time are to be added. */
  readonly looked: Citation;
}

/**
 * Looks machines up in each workspace, by resource id, or by host name where a row has none. One query a workspace for each 250 machines. A workspace that
 * cannot be read is a gap for every machine that no other workspace has rows of; of the others it is missing.
 */
export async function workspaceRows<Row extends ComputerRow>(
  fact: GapSubject,
  kind: LookUpKind<Row>,
  table: string,
  machines: readonly Machine[],
  gather: Gather,
): Promise<MachineReadings<WorkspaceRows<Row>>> {
  const { azure } = gather;
  const lists = listsOf(machines, gather);
  const workspaces = await Promise.all(
    azure.scope.workspaces.map(async (id) => {
      try {
        const { rows, isPartial } = await azure.lookUpLogs(id, kind, lists);
        return { id, rows, failure: isPartial ? partialRows(fact, id) : null };
      } catch (error) {
        return { id, rows: [], failure: gapOf(fact, error) };
      }
    }),
  );
  const failure: Gap | null = workspaces.find((workspace) => workspace.failure)?.failure ?? null;
  return eachMachine(machines, (machine, key): Reading<WorkspaceRows<Row>> => {
    const names = hostNamesOf(gather.entryOf(machine));
    const isLogged = machine.kind === 'log-analytics';
    const query = lookUpQuery(kind, listsOf([machine], gather));
    const looked: Citation = {
      source: 'log-analytics',
      record: `${table}: ${machine.name}`,
      at: gather.now,
      query,
    };
    const rows = workspaces.flatMap(({ id: workspace, rows: all }) =>
      all
        .filter(
          ({ MachineId, ComputerName }) =>
            MachineId === key || ((isLogged || MachineId === '') && isCalled(names, ComputerName)),
        )
        .map((row) => ({ row, workspace, citation: looked })),
    );
    return rows.length === 0 && failure ? failure : known({ rows, looked }, failure);
  });
}

function listsOf(machines: readonly Machine[], gather: Gather) {
  const names = machines.flatMap((machine) => hostNamesOf(gather.entryOf(machine)));
  return {
    computers: [...new Set(names.flatMap((name) => [name, firstLabel(name)]))],
    machineIds: machines.map(({ id }) => machineKey(id)),
  };
}
