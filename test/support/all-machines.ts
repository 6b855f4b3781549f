import type { Azure } from '../../src/azure/azure.ts';
import type { InventoryEntry } from '../../src/machines/inventory.ts';
import { machinePages } from '../../src/machines/machine-pages.ts';
import { placeOf } from '../../src/machines/place.ts';
import type { Instant } from '../../src/model/instant.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';

/** Every machine of a tenant. */
export async function allMachines(azure: Azure, now: Instant): Promise<readonly InventoryEntry[]> {
  const all: InventoryEntry[] = [];
  for await (const { entries } of machinePages(
    await placeOf({ text: '', entities: NO_ENTITIES, scope: 'fleet' }, azure),
    azure,
    now,
  ))
    all.push(...entries);
  return all;
}
