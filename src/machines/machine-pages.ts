import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import type { Instant } from '../model/instant.ts';
import type { Gap } from '../model/reading.ts';
import { findInArmInstead } from './find-machines.ts';
import { entryFromRow, type InventoryEntry, inventoryRow } from './inventory.ts';
import { isWithin, type Place } from './place.ts';
import { placeFilter } from './place-filter.ts';

/** Some machines of a place, in the order of their ids. */
export interface MachinePage {
  readonly entries: readonly InventoryEntry[];
  /** Where none could be looked for. */
  readonly gaps: readonly Gap[];
  /** Whether no other page comes before or after: then the place holds these machines and no others. */
  readonly isOnly: boolean;
}

/** As many machines as one page of Resource Graph holds. */
const PAGE_SIZE = 1_000;

/**
 * The machines of a place, page by page, as Resource Graph lists them; as ARM's lists do where Resource Graph cannot be read
 * at all. At least one page. Throws AzureReadError where none can be listed, or where the listing breaks off.
 */
export async function* machinePages(place: Place, azure: Azure, now: Instant): AsyncIterable<MachinePage> {
  let count = 0;
  try {
    for await (const page of graphPages(place, azure, now)) {
      count += 1;
      yield page;
    }
  } catch (error) {
    if (count > 0) throw error;
    yield* armPages(error, place, azure, now);
  }
}

async function* graphPages(place: Place, azure: Azure, now: Instant): AsyncIterable<MachinePage> {
  const query = fill('machines', { ...placeFilter(place), names: null, ids: null });
  let isFirst = true;
  let held: readonly InventoryEntry[] | null = null;
  for await (const rows of azure.queryResourceGraphPages(query, inventoryRow)) {
    if (held !== null) {
      yield { entries: held, gaps: [], isOnly: false };
      isFirst = false;
    }
    // What the query leaves open, the same rule decides as for machines that are named.
    held = rows
      .map((row) => entryFromRow(row, { source: 'resource-graph', at: now, query }))
      .filter((entry) => isWithin(entry, place));
  }
  yield { entries: held ?? [], gaps: [], isOnly: isFirst };
}

async function* armPages(
  error: unknown,
  place: Place,
  azure: Azure,
  now: Instant,
): AsyncIterable<MachinePage> {
  const { entries, gaps } = await findInArmInstead(error, 'all', azure, now);
  const meant = entries.filter((entry) => isWithin(entry, place));
  const isOnly = meant.length <= PAGE_SIZE;
  for (let start = 0; start < Math.max(1, meant.length); start += PAGE_SIZE)
    yield { entries: meant.slice(start, start + PAGE_SIZE), gaps: start === 0 ? gaps : [], isOnly };
}
