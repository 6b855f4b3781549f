import type { Azure } from '../azure/azure.ts';
import type { Instant } from '../model/instant.ts';
import type { Gap } from '../model/reading.ts';
import { findMachines } from './find-machines.ts';
import type { InventoryEntry } from './inventory.ts';
import { isWithin, type Place } from './place.ts';

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

/** The machines of a place, page by page. Throws AzureReadError where none can be listed. */
export async function* machinePages(place: Place, azure: Azure, now: Instant): AsyncIterable<MachinePage> {
  const { entries, gaps } = await findMachines('all', azure, now);
  const meant = entries.filter((entry) => isWithin(entry, place));
  const isOnly = meant.length <= PAGE_SIZE;
  for (let start = 0; start < Math.max(1, meant.length); start += PAGE_SIZE)
    yield { entries: meant.slice(start, start + PAGE_SIZE), gaps: start === 0 ? gaps : [], isOnly };
}
