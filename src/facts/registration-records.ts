import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { noWorkspace } from './no-workspace.ts';
import { workspaceRows } from './workspace-rows.ts';

/** An event in which the agent tells of its registration. */
export interface RegistrationEvent {
  readonly message: Quoted<string>;
  readonly lastSeenAt: Instant;
}

/** That the Log Analytics agent has reported to a workspace. */
export interface WorkspaceReport {
  /** Customer id of the workspace. */
  readonly workspace: string;
  /** Whether Update Management was among its solutions there. */
  readonly isOfUpdateManagement: boolean;
  readonly lastSeenAt: Instant;
  readonly evidence: Evidence;
}

export interface RegistrationRecords {
  /** The newest first. */
  readonly events: readonly RegistrationEvent[];
  /** The newest other event of the agent's log: that one is kept of the machine at all; null where none is. */
  readonly logKept: Evidence | null;
  /** The newest first. */
  readonly reports: readonly WorkspaceReport[];
  /** Customer ids of all workspaces that know the machine's agent. */
  readonly workspaces: readonly string[];
  readonly looked: Evidence;
}

const row = z.object({
  SourceTable: z.string(),
  ComputerName: z.string(),
  MachineId: z.string(),
  Message: z.string(),
  LastSeen: when,
});

const RECORDS: LookUpKind<z.infer<typeof row>> = {
  query: 'registration-records',
  row,
  keysOf: ({ ComputerName, MachineId }) => [ComputerName, firstLabel(ComputerName), MachineId],
};

/**
 * What the Log Analytics agent of a machine has said of its registration with Update Management (`Event` of the log Operations Manager, kept where the workspace
 * collects it), and which workspaces it has reported to (`Heartbeat`). One query a workspace.
 */
export const registrationRecords: Fact<RegistrationRecords> = machineFact({
  id: 'registration-records',
  title: {
    en: 'registration events of the Log Analytics agent',
    ja: 'Log Analytics エージェントの登録イベント',
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const none = gather.azure.scope.workspaces.length === 0;
    const readings = await workspaceRows(registrationRecords, RECORDS, 'Event', machines, gather);
    return eachMachine(machines, (_, key): Reading<RegistrationRecords> => {
      const reading = readings.get(key);
      if (none || !reading) return noWorkspace(registrationRecords);
      if (!reading.isKnown) return reading;
      const { missing } = reading;
      const { rows, looked } = reading.value;
      const dated = rows
        .flatMap(({ row: each, workspace, citation }) =>
          each.LastSeen === null ? [] : [dateOf(each, each.LastSeen, workspace, citation)],
        )
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
      const events = dated.filter(({ table }) => table === 'Event');
      const other = events.find(({ message }) => message === '');
      return known(
        {
          events: events
            .filter(({ message }) => message !== '')
            .map(({ message, at, citation }) => ({
              message: quote(citation, 'RenderedDescription', message),
              lastSeenAt: at,
            })),
          logKept: other ? cite(other.citation, 'EventLog', 'Operations Manager') : null,
          reports: dated
            .filter(({ table }) => table === 'Heartbeat')
            .map(({ message, at, workspace, citation }) => ({
              workspace,
              isOfUpdateManagement: message !== '',
              lastSeenAt: at,
              evidence: cite(citation, 'TimeGenerated', at),
            })),
          workspaces: [...new Set(dated.map(({ workspace }) => workspace))].sort(),
          looked: cite(looked, 'EventLog', events.length > 0 ? 'Operations Manager' : null),
        },
        missing,
      );
    });
  },
});

function dateOf(
  { SourceTable, ComputerName, Message }: z.infer<typeof row>,
  at: Instant,
  workspace: string,
  citation: Citation,
) {
  const record = `${SourceTable}: ${ComputerName} (workspace ${workspace})`;
  return {
    table: SourceTable,
    message: Message,
    at,
    workspace,
    citation: { ...citation, record, since: at },
  };
}
