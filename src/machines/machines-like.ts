import type { Azure } from '../azure/azure.ts';
import { lookUpQuery } from '../azure/look-up.ts';
import { fill } from '../azure/query.ts';
import type { Instant } from '../model/instant.ts';
import { findInArmInstead } from './find-machines.ts';
import { entryFromRow, inventoryRow } from './inventory.ts';
import { MACHINES_BY_ID } from './machine-look-ups.ts';
import type { Place } from './place.ts';
import { placeFilter } from './place-filter.ts';
import { type Fitting, fitting } from './place-fit.ts';
import type { FoundMachines } from './wanted.ts';

/**
 * The virtual machines and Arc-enabled servers of a place, of which the names they are to fit are a part, in the order of
 * their ids: as Resource Graph lists them, as ARM's lists do where it cannot be read. One query a page. Throws
 * AzureReadError when neither can be read.
 */
export async function machinesLike(
  place: Place,
  azure: Azure,
  now: Instant,
): Promise<FoundMachines & Fitting> {
  const { entries, gaps } = await listed(place, azure, now).catch((error: unknown) =>
    findInArmInstead(error, 'all', azure, now),
  );
  return { ...fitting(entries, place), gaps };
}

async function listed(place: Place, azure: Azure, now: Instant): Promise<FoundMachines> {
  const query = fill('machines', { ...placeFilter(place), names: null, ids: null });
  const rows = await azure.queryResourceGraph(query, inventoryRow);
  const entries = rows.map((row) => {
    // What shows the machine alone: whoever looks its evidence up does not want the rest.
    const own = lookUpQuery(MACHINES_BY_ID, { ids: [row.place.id] });
    return entryFromRow(row, { source: 'resource-graph', at: now, query: own });
  });
  return { entries, gaps: [] };
}
