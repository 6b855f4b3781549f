import { z } from 'zod';
import { arcMachineModel } from '../azure/arc-machine.ts';
import type { Azure } from '../azure/azure.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, quote } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { parseResourceId } from '../azure/resource-id.ts';
import { virtualMachineModel } from '../azure/virtual-machine.ts';
import { when } from '../azure/when.ts';
import type { Instant } from '../model/instant.ts';
import type { MachineId } from '../model/machine.ts';
import type { InventoryEntry } from './inventory.ts';
import { isId } from './machine-name.ts';

const deletion = z.object({
  id: z.string(),
  targetId: z.string(),
  machineName: z.string(),
  changeType: z.string(),
  timestamp: when,
});

type Deletion = z.infer<typeof deletion>;

const DELETIONS: LookUpKind<Deletion> = {
  query: 'resource-changes',
  row: deletion,
  keysOf: ({ targetId, machineName }) => [targetId, machineName],
};

/**
 * Machines of those names or ids that were deleted in the last fourteen days, which is how long Resource Graph keeps changes: a machine that is gone keeps the
 * id that its last record names. One query, of names that nothing else answers to. Where it cannot be read, they stay unknown.
 */
export async function findDeleted(
  names: readonly string[],
  azure: Azure,
  now: Instant,
): Promise<readonly InventoryEntry[]> {
  if (names.length === 0) return [];
  const lists = { machineIds: names.filter(isId), names: names.filter((name) => !isId(name)) };
  const rows = await azure.lookUp(DELETIONS, lists).catch((error: unknown): readonly Deletion[] => {
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  const latest = new Map(
    rows
      .toSorted((a, b) => Date.parse(a.timestamp ?? '') - Date.parse(b.timestamp ?? ''))
      .map((row) => [row.targetId, row]),
  );
  return [...latest.values()]
    .filter(({ changeType }) => changeType.toLowerCase() === 'delete')
    .flatMap((row) =>
      entryOf(row, { source: 'resource-graph', at: now, query: lookUpQuery(DELETIONS, lists) }),
    );
}

/** What is left of it: its name and place. */
function entryOf(row: Deletion, looked: Omit<Citation, 'record'>): readonly InventoryEntry[] {
  // In the case in which Azure wrote it, which the lower-case copy has lost.
  const [id = row.targetId] = row.id.split(/\/providers\/microsoft\.resources\/changes\//i);
  const parts = parseResourceId(id);
  if (parts === null) return [];
  const citation: Citation = { ...looked, record: row.id, since: row.timestamp };
  const machine = {
    id: id as MachineId,
    name: id.split('/').at(-1) ?? row.machineName,
    subscriptionId: parts.subscriptionId,
    resourceGroup: parts.resourceGroup,
    location: null,
    osType: null,
  };
  const common = { tags: {}, citation, listed: null } as const;
  if (/\/microsoft\.hybridcompute\/machines\//i.test(id))
    return [
      {
        ...common,
        kind: 'azure-arc',
        machine: { ...machine, kind: 'azure-arc' },
        model: arcMachineModel.parse({}),
        createdAt: null,
      },
    ];
  return [
    {
      ...common,
      kind: 'azure-vm',
      machine: { ...machine, kind: 'azure-vm' },
      model: virtualMachineModel.parse({}),
      osName: quote(citation, 'properties.instanceView.osName', null),
      osVersion: null,
      graphPowerState: null,
    },
  ];
}
