import type { Azure } from '../azure/azure.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Instant } from '../model/instant.ts';
import { findInArm } from './find-in-arm.ts';
import { firstLabel } from './first-label.ts';
import { entryFromRow, type InventoryEntry } from './inventory.ts';
import { MACHINES_BY_ID, MACHINES_BY_NAME } from './machine-look-ups.ts';
import { isId } from './machine-name.ts';
import type { FoundMachines, Wanted } from './wanted.ts';

/**
 * The virtual machines and Arc-enabled servers of some names, as Resource Graph lists them; as ARM's lists do where
 * Resource Graph cannot be read. Throws AzureReadError when neither can; it names both.
 */
export async function findMachines(
  names: readonly string[],
  azure: Azure,
  now: Instant,
): Promise<FoundMachines> {
  try {
    return { entries: await findInResourceGraph(names, azure, now), gaps: [] };
  } catch (error) {
    return findInArmInstead(error, { names }, azure, now);
  }
}

/** ARM's lists, where Resource Graph failed and they may stand in for it. Throws AzureReadError. */
export function findInArmInstead(
  error: unknown,
  wanted: Wanted,
  azure: Azure,
  now: Instant,
): Promise<FoundMachines> {
  if (!(error instanceof AzureReadError) || !canArmStandIn(error, azure)) return Promise.reject(error);
  return findInArm(wanted, azure, now).catch((armError: unknown) => {
    if (!(armError instanceof AzureReadError)) throw armError;
    throw new AzureReadError(armError.code, armError.needs, armError.cause, error);
  });
}

/**
 * ARM has no list by management group: its lists would show machines that are not in scope. Nor does it stand in for a quota:
 * a list for each subscription instead of one query is what makes a crowd of questions a worse one.
 */
function canArmStandIn({ code }: AzureReadError, azure: Azure): boolean {
  return azure.scope.managementGroup === null && code !== 'AZ_THROTTLED';
}

async function findInResourceGraph(
  names: readonly string[],
  azure: Azure,
  now: Instant,
): Promise<readonly InventoryEntry[]> {
  const hostNames = names.filter((name) => !isId(name)).flatMap((name) => [name, firstLabel(name)]);
  const rows = await Promise.all([
    azure.lookUp(MACHINES_BY_NAME, { names: hostNames }),
    azure.lookUp(MACHINES_BY_ID, { ids: names.filter(isId) }),
  ]);
  const byId = new Map(rows.flat().map((row) => [row.place.id, row]));
  return [...byId.values()]
    .toSorted((a, b) => a.place.id.localeCompare(b.place.id, 'en'))
    .map((row) => {
      const query = lookUpQuery(MACHINES_BY_ID, { ids: [row.place.id] });
      return entryFromRow(row, { source: 'resource-graph', at: now, query });
    });
}
