import { z } from 'zod';
import type { Azure } from '../azure/azure.ts';
import type { LookUpKind } from '../azure/look-up.ts';
import { fill } from '../azure/query.ts';
import { parseResourceId } from '../azure/resource-id.ts';
import { optional } from '../azure/when.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';

const groupRow = z.object({ id: z.string() });

/** The resource groups that hold machines of an operating system in a region: a log names a machine's group, and not its region. One query. */
export async function groupsIn(
  location: string,
  osType: 'windows' | 'linux',
  azure: Azure,
): Promise<ReadonlySet<string>> {
  const query = fill('resource-groups-in-region', { location, osType });
  const rows = await azure.queryResourceGraph(query, groupRow);
  return new Set(rows.map(({ id }) => groupOf(id)));
}

/** The resource group of a machine, in its subscription. */
export function groupOf(machineId: string): string {
  const parts = parseResourceId(machineId.toLowerCase());
  return parts ? `${parts.subscriptionId}/${parts.resourceGroup}` : '';
}

const regionRow = z.object({ id: z.string(), location: optional(z.string()) });

const REGIONS: LookUpKind<z.infer<typeof regionRow>> = {
  query: 'machine-regions',
  row: regionRow,
  keysOf: ({ id }) => [id],
};

/** As many as one query takes. */
export const LOOKED_UP_AT_ONCE = 250;

/** The first of some machines that is in a region, null where none is: a group may span regions. A query for each 250 up to it. */
export async function firstIn<Of extends { readonly machine: MachineKey }>(
  region: string,
  machines: readonly Of[],
  azure: Azure,
): Promise<Of | null> {
  for (let start = 0; start < machines.length; start += LOOKED_UP_AT_ONCE) {
    const next = machines.slice(start, start + LOOKED_UP_AT_ONCE);
    const rows = await azure.lookUp(REGIONS, { ids: next.map(({ machine }) => machine) });
    const here = new Set(
      rows.filter(({ location }) => location?.toLowerCase() === region).map(({ id }) => machineKey(id)),
    );
    const first = next.find(({ machine }) => here.has(machine));
    if (first) return first;
  }
  return null;
}
