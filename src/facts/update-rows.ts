import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { optional, when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type GapSubject, gapIn, known, type Reading } from '../model/reading.ts';
import type { Gather } from './fact.ts';
import { type WorkspaceRows, workspaceRows } from './workspace-rows.ts';

/** The tables whose rows `legacy-updates.kql` gives. */
export type UpdateTable = 'Update' | 'UpdateRunProgress' | 'ConfigurationData';

const updateRow = z.object({
  SourceTable: z.string(),
  ComputerName: z.string(),
  MachineId: z.string(),
  UpdateRunName: optional(z.string()),
  UpdateID: optional(z.string()),
  /** UpdateState, InstallationStatus, or whether the row of the inventory names the Configuration Manager client. */
  State: optional(z.string()),
  FirstGenerated: when,
  TimeGenerated: when,
  Title: optional(z.string()),
  KBID: optional(z.string()),
  Classification: optional(z.string()),
  // Times as text: the client of Log Analytics makes 1970 of a time that is not there.
  PublishedDate: when,
  // As text, since a workspace may have it as text or as a truth value. Source: Azure Monitor, table Update.
  Approved: optional(z.string()),
  ApprovalSource: optional(z.string()),
  Product: optional(z.string()),
  EndTime: when,
  SvcName: optional(z.string()),
  SoftwareName: optional(z.string()),
});

export type UpdateRow = z.infer<typeof updateRow>;

const ROWS: LookUpKind<UpdateRow> = {
  query: 'legacy-updates',
  row: updateRow,
  keysOf: ({ ComputerName, MachineId }) => [ComputerName, firstLabel(ComputerName), MachineId],
};

const SUBJECT: GapSubject = {
  id: 'legacy-updates',
  title: { en: 'updates in Update Management', ja: '旧 Update Management の更新プログラムの記録' },
};

/** What the workspaces hold of the updates of machines, in one of the tables. One query a workspace for each 250 machines, shared by all facts that want any of them. */
export async function updateRows(
  fact: GapSubject,
  table: UpdateTable,
  machines: readonly Machine[],
  gather: Gather,
): Promise<(machine: Machine) => Reading<WorkspaceRows<UpdateRow>>> {
  const key = machines.map(({ id }) => machineKey(id)).toSorted();
  const readings = await gather.shared(`update rows of ${key.join(' ')}`, () =>
    workspaceRows(SUBJECT, ROWS, table, machines, gather),
  );
  return (machine) => {
    const reading = readings.get(machineKey(machine.id));
    if (reading === undefined) throw new Error('the workspaces were not asked about a machine');
    if (!reading.isKnown) return gapIn(fact, reading);
    const record = `${table}: ${machine.name}`;
    const rows = reading.value.rows
      .filter(({ row }) => row.SourceTable === table)
      .map((each) => ({ ...each, citation: { ...each.citation, record } }));
    return known(
      { rows, looked: { ...reading.value.looked, record } },
      reading.missing && gapIn(fact, reading.missing),
    );
  };
}
