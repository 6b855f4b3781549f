import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { partialRows } from '../azure/partial-rows.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import { hostNamesOf, isCalled } from '../machines/host-names.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type Gap, type GapSubject, gapIn } from '../model/reading.ts';
import { type Gather, readingsOf } from './fact.ts';
import { legacyRun } from './legacy-run.ts';

/** A row of `legacy-presence.kql`. */
const presenceRow = z.object({
  SourceTable: z.string(),
  ComputerName: z.string(),
  MachineId: z.string(),
  SourceComputerId: z.string(),
  Detail: z.string(),
  FirstSeen: when,
  LastSeen: when,
  Sharing: z.string(),
});

export type PresenceRow = z.infer<typeof presenceRow>;

/** What one workspace has of a machine, or why it cannot be told. */
export interface PresenceIn {
  readonly workspace: string;
  /** The query for this machine alone. */
  readonly query: string;
  /** Rows of the machine itself: by resource id, or by name where a row has none. */
  readonly own: readonly PresenceRow[];
  /** Rows of any computer of its name, whatever resource they belong to. */
  readonly ofName: readonly PresenceRow[];
  /** The workspace's own rows, of all computers. */
  readonly whole: readonly PresenceRow[];
  readonly failure: Gap | null;
}

/**
 * What the workspaces in scope hold of a machine for Update Management, up to the start of the deployment that the question names, or up to the end. One query a
 * workspace, shared by all facts that want it.
 */
export async function presenceRows(
  fact: GapSubject,
  machines: readonly Machine[],
  gather: Gather,
): Promise<(machine: Machine) => readonly PresenceIn[]> {
  const until = await namedMoment(machines, gather);
  const kind = PRESENCE(until);
  const key = machines.map(({ id }) => machineKey(id)).toSorted();
  const answers = await gather.shared(`legacy presence of ${key.join(' ')}`, () =>
    Promise.all(gather.azure.scope.workspaces.map((id) => rowsIn(id, kind, machines, gather))),
  );
  return (machine) =>
    answers.map(({ workspace, rows, failure }) => ({
      workspace,
      query: lookUpQuery(kind, listsOf([machine], gather)),
      ...ownOf(rows, machine, gather),
      whole: rows.filter(({ ComputerName }) => ComputerName === EVERYBODY),
      failure: failure && gapIn(fact, failure),
    }));
}

const EVERYBODY = '*';

const PRESENCE = (until: Instant | null): LookUpKind<PresenceRow> => ({
  query: 'legacy-presence',
  fixed: { until },
  row: presenceRow,
  keysOf: ({ ComputerName, MachineId }) =>
    ComputerName === EVERYBODY ? 'everyone' : [ComputerName, firstLabel(ComputerName), MachineId],
});

/** When the deployment that the question names began; null where it names none. */
async function namedMoment(machines: readonly Machine[], gather: Gather): Promise<Instant | null> {
  if (gather.asked.run === null) return null;
  const sheets = await gather.readFacts([legacyRun], machines);
  const starts = [...sheets.values()].flatMap((sheet) => {
    const { run } = readingsOf({ run: legacyRun }, sheet);
    return (run?.isKnown && run.value.deployment?.startedAt) || [];
  });
  return starts.toSorted().at(-1) ?? null;
}

const SUBJECT: GapSubject = {
  id: 'legacy-presence',
  title: { en: 'data of Update Management', ja: 'Update Management のデータ' },
};

async function rowsIn(
  workspace: string,
  kind: LookUpKind<PresenceRow>,
  machines: readonly Machine[],
  gather: Gather,
) {
  try {
    const { rows, isPartial } = await gather.azure.lookUpLogs(workspace, kind, listsOf(machines, gather));
    return { workspace, rows, failure: isPartial ? partialRows(SUBJECT, workspace) : null };
  } catch (error) {
    return { workspace, rows: [], failure: gapOf(SUBJECT, error) };
  }
}

function ownOf(rows: readonly PresenceRow[], machine: Machine, gather: Gather) {
  const names = hostNamesOf(gather.entryOf(machine));
  const isLogged = machine.kind === 'log-analytics';
  const key = machineKey(machine.id);
  const ofName = rows.filter(
    ({ ComputerName }) => ComputerName !== EVERYBODY && isCalled(names, ComputerName),
  );
  const byId = rows.filter(({ MachineId }) => MachineId === key);
  const byName = ofName.filter(({ MachineId }) => MachineId !== key && (isLogged || MachineId === ''));
  return { own: [...byId, ...byName], ofName };
}

function listsOf(machines: readonly Machine[], gather: Gather) {
  const names = machines.flatMap((machine) => hostNamesOf(gather.entryOf(machine)));
  return {
    computers: [...new Set(names.flatMap((name) => [name, firstLabel(name)]))],
    machineIds: machines.map(({ id }) => machineKey(id)),
  };
}
