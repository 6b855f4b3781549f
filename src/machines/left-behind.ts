import type { Azure } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { partialRows } from '../azure/partial-rows.ts';
import { fill } from '../azure/query.ts';
import { parseResourceId } from '../azure/resource-id.ts';
import type { Instant } from '../model/instant.ts';
import { type MachineId, machineKey } from '../model/machine.ts';
import { MACHINE } from '../model/reading.ts';
import type { LoggedComputers } from './find-logged-computers.ts';
import { firstLabel } from './first-label.ts';
import { hostNamesOf, isCalled } from './host-names.ts';
import type { InventoryEntry } from './inventory.ts';
import { type LegacyRow, legacyRow } from './legacy-rows.ts';

/** The machines that Azure lists, as rows of a workspace may name them. */
export class ListedMachines {
  readonly #ids = new Set<string>();
  readonly #namesByLabel = new Map<string, (readonly string[])[]>();

  add(entries: readonly InventoryEntry[]): void {
    for (const entry of entries) {
      this.#ids.add(machineKey(entry.machine.id));
      const names = hostNamesOf(entry);
      for (const label of new Set(names.map(firstLabel)))
        this.#namesByLabel.set(label, [...(this.#namesByLabel.get(label) ?? []), names]);
    }
  }

  /** A machine that was moved or made anew keeps its name, not its id. */
  has({ ComputerName, MachineId }: LegacyRow): boolean {
    const alike = this.#namesByLabel.get(firstLabel(ComputerName)) ?? [];
    return this.#ids.has(MachineId) || alike.some((names) => isCalled(names, ComputerName));
  }
}

/**
 * Computers that Update Management has rows of and that are not among all the machines that Azure lists. One query a workspace, the same that tells of a fleet
 * what Update Management has of it.
 */
export async function leftBehind(
  listed: ListedMachines,
  azure: Azure,
  now: Instant,
): Promise<LoggedComputers> {
  const query = fill('legacy-data', { computers: null, machineIds: null });
  const answers = await Promise.all(
    azure.scope.workspaces.map(async (workspace): Promise<LoggedComputers> => {
      try {
        const { rows, isPartial } = await azure.queryLogs(workspace, query, legacyRow);
        const unlisted = rows.filter((row) => row.ComputerName !== '*' && !listed.has(row));
        return {
          entries: unlisted.map((row) => entryOf(row, workspace, now, query)),
          gaps: isPartial ? [partialRows(MACHINE, workspace)] : [],
        };
      } catch (error) {
        return { entries: [], gaps: [gapOf(MACHINE, error)] };
      }
    }),
  );
  const found = answers.flatMap(({ entries }) => entries);
  // Of a computer with rows in several tables and workspaces one that names its resource.
  const byName = new Map(
    found
      .toSorted((a, b) => Number(hasResource(a)) - Number(hasResource(b)))
      .map((entry) => [entry.machine.name, entry]),
  );
  return {
    entries: [...byName.values()].toSorted((a, b) => a.machine.name.localeCompare(b.machine.name, 'en')),
    gaps: answers.flatMap(({ gaps }) => gaps),
  };
}

function hasResource(entry: InventoryEntry): boolean {
  return entry.machine.subscriptionId !== null;
}

function entryOf(
  { ComputerName: name, MachineId, SourceTable, LastSeen }: LegacyRow,
  workspace: string,
  now: Instant,
  query: string,
): InventoryEntry {
  const parts = parseResourceId(MachineId);
  const id = (parts === null ? `log-analytics:/${workspace}/${name}` : MachineId) as MachineId;
  return {
    kind: 'log-analytics',
    hasResourceId: parts !== null,
    legacy: new Map(),
    machine: {
      id,
      name,
      kind: 'log-analytics',
      subscriptionId: parts?.subscriptionId ?? null,
      resourceGroup: parts?.resourceGroup ?? null,
      location: null,
      osType: null,
    },
    tags: {},
    listed: null,
    citation: { source: 'log-analytics', record: `${SourceTable}: ${name}`, at: LastSeen ?? now, query },
  };
}
