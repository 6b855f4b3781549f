import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { partialRows } from '../azure/partial-rows.ts';
import { SharedRead } from '../azure/read/shared-read.ts';
import { parseResourceId } from '../azure/resource-id.ts';
import { optional, when } from '../azure/when.ts';
import type { Instant } from '../model/instant.ts';
import type { MachineId } from '../model/machine.ts';
import { type Gap, MACHINE } from '../model/reading.ts';
import { firstLabel } from './first-label.ts';
import { type InventoryEntry, type LoggedComputerEntry, osTypeOf } from './inventory.ts';
import { LEGACY } from './legacy-rows.ts';
import { isId } from './machine-name.ts';

const loggedComputer = z.object({
  ComputerName: z.string(),
  TimeGenerated: when,
  OSType: optional(z.string()),
  ResourceId: optional(z.string()),
});

const LOGGED_COMPUTERS: LookUpKind<z.infer<typeof loggedComputer>> = {
  query: 'logged-computers',
  row: loggedComputer,
  keysOf: ({ ComputerName }) => [ComputerName, firstLabel(ComputerName)],
};

/** What the workspaces know of some names, and which workspaces could not be asked, or answered in part. */
export interface LoggedComputers {
  readonly entries: readonly InventoryEntry[];
  readonly gaps: readonly Gap[];
}

/**
 * Computers of those names that only Log Analytics knows. One query a workspace, or a share in one; beside it what the retired Update
 * Management left of those names is begun to be read, which is what such a computer is mostly asked about.
 */
export async function findLoggedComputers(
  names: readonly string[],
  azure: Azure,
  now: Instant,
): Promise<LoggedComputers> {
  const wanted = new Set(names.filter((name) => !isId(name)).flatMap((name) => [name, firstLabel(name)]));
  if (wanted.size === 0) return { entries: [], gaps: [] };
  const legacy = new Map(
    azure.scope.workspaces.map((workspace) => [
      workspace,
      new SharedRead(() => azure.lookUpLogs(workspace, LEGACY, { computers: [...wanted], machineIds: [] })),
    ]),
  );
  const answers = await Promise.all(
    azure.scope.workspaces.map(async (workspace): Promise<LoggedComputers> => {
      try {
        const { rows, isPartial } = await azure.lookUpLogs(workspace, LOGGED_COMPUTERS, {
          names: [...wanted],
        });
        return {
          entries: rows.map((row) => loggedEntry(row, workspace, now, { legacy })),
          gaps: isPartial ? [partialRows(MACHINE, workspace)] : [],
        };
      } catch (error) {
        return { entries: [], gaps: [gapOf(MACHINE, error)] };
      }
    }),
  );
  return { entries: answers.flatMap((each) => each.entries), gaps: answers.flatMap((each) => each.gaps) };
}

function loggedEntry(
  row: z.infer<typeof loggedComputer>,
  workspace: string,
  now: Instant,
  along: Pick<LoggedComputerEntry, 'legacy'>,
): InventoryEntry {
  const { ComputerName: name, ResourceId: resourceId } = row;
  const parts = resourceId ? parseResourceId(resourceId) : null;
  const id = (parts && resourceId ? resourceId : `log-analytics:/${workspace}/${name}`) as MachineId;
  return {
    ...along,
    kind: 'log-analytics',
    hasResourceId: parts !== null,
    machine: {
      id,
      name,
      kind: 'log-analytics',
      subscriptionId: parts?.subscriptionId ?? null,
      resourceGroup: parts?.resourceGroup ?? null,
      location: null,
      osType: osTypeOf(row.OSType),
    },
    tags: {},
    listed: null,
    citation: {
      source: 'log-analytics',
      record: `Heartbeat, Update: ${name}`,
      at: row.TimeGenerated ?? now,
      query: lookUpQuery(LOGGED_COMPUTERS, { names: [name] }),
    },
  };
}
