import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Instant } from '../model/instant.ts';
import { findInArm } from './find-in-arm.ts';
import { firstLabel } from './host-names.ts';
import { entryFromRow, type InventoryEntry, inventoryRow } from './inventory.ts';
import { isId } from './machine-name.ts';
import type { FoundMachines, Wanted } from './wanted.ts';

/**
 * The virtual machines and Arc-enabled servers that are meant, as Resource Graph lists them; as ARM's lists do where
 * Resource Graph cannot be read. Throws AzureReadError when neither can; it names both.
 */
export async function findMachines(wanted: Wanted, azure: Azure, now: Instant): Promise<FoundMachines> {
  try {
    return { entries: await findInResourceGraph(wanted, azure, now), gaps: [] };
  } catch (error) {
    // ARM has no list by management group: its lists would show machines that are not in scope.
    if (!(error instanceof AzureReadError) || azure.scope.managementGroup !== null) throw error;
    return findInArm(wanted, azure, now).catch((armError: unknown) => {
      if (!(armError instanceof AzureReadError)) throw armError;
      throw new AzureReadError(armError.code, armError.needs, armError.cause, error);
    });
  }
}

async function findInResourceGraph(
  wanted: Wanted,
  azure: Azure,
  now: Instant,
): Promise<readonly InventoryEntry[]> {
  const names = wanted === 'all' ? [] : wanted.names;
  const query = fill('machines', {
    selection: wanted === 'all' ? 'all' : 'named',
    names: [...new Set(names.flatMap((name) => (isId(name) ? [] : [name, firstLabel(name)])))],
    ids: names.filter(isId),
  });
  const rows = await azure.queryResourceGraph(query, inventoryRow);
  return rows.map((row) => entryFromRow(row, { source: 'resource-graph', at: now, query }));
}
