import type { Azure } from '../azure/azure.ts';
import { fill } from '../azure/query.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Instant } from '../model/instant.ts';
import type { Gap } from '../model/reading.ts';
import { findInArmInstead } from './find-machines.ts';
import { entryFromRow, fleetRow, type InventoryEntry, inventoryRow } from './inventory.ts';
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
 * The machines of a place, page by page, as Resource Graph lists them with their extensions and assessments; without those where it
 * refuses to join them; as ARM's lists do where it cannot be read at all. At least one page. Throws AzureReadError where none can
 * be listed, or where the listing breaks off.
 */
export async function* machinePages(place: Place, azure: Azure, now: Instant): AsyncIterable<MachinePage> {
  let count = 0;
  try {
    for await (const page of inPages(graphPages(place, azure, now))) {
      count += 1;
      yield page;
    }
  } catch (error) {
    if (count > 0) throw error;
    yield* armPages(error, place, azure, now);
  }
}

type Entries = readonly InventoryEntry[];

async function* graphPages(place: Place, azure: Azure, now: Instant): AsyncIterable<Entries> {
  let isRefused = true;
  try {
    for await (const page of fleetPages(place, azure, now)) {
      isRefused = false;
      yield page;
    }
  } catch (error) {
    const isJoinRefused = isRefused && error instanceof AzureReadError && error.code === 'AZ_REJECTED';
    if (!isJoinRefused) throw error;
    yield* plainPages(place, azure, now);
  }
}

async function* fleetPages(place: Place, azure: Azure, now: Instant): AsyncIterable<Entries> {
  const query = fill('fleet-machines', placeFilter(place));
  for await (const rows of azure.queryResourceGraphPages(query, fleetRow))
    yield within(
      place,
      rows.map(({ machine, listed }) =>
        entryFromRow(machine, { source: 'resource-graph', at: now, query }, listed),
      ),
    );
}

async function* plainPages(place: Place, azure: Azure, now: Instant): AsyncIterable<Entries> {
  const query = fill('machines', { ...placeFilter(place), names: null, ids: null });
  for await (const rows of azure.queryResourceGraphPages(query, inventoryRow))
    yield within(
      place,
      rows.map((row) => entryFromRow(row, { source: 'resource-graph', at: now, query })),
    );
}

/** What the query leaves open, the same rule decides as for machines that are named. */
function within(place: Place, entries: Entries): Entries {
  return entries.filter((entry) => isWithin(entry, place));
}

/** Each page once it is known whether another follows. */
async function* inPages(pages: AsyncIterable<Entries>): AsyncIterable<MachinePage> {
  let held: Entries | null = null;
  let isOnly = true;
  for await (const entries of pages) {
    if (held !== null) {
      isOnly = false;
      yield { entries: held, gaps: [], isOnly };
    }
    held = entries;
  }
  yield { entries: held ?? [], gaps: [], isOnly };
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
