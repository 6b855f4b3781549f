import type { Azure } from '../azure/azure.ts';
import type { Gather } from '../facts/gather.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Instant } from '../model/instant.ts';
import { type MachineKey, machineKey } from '../model/machine.ts';

/** What fact readers share while one question is answered. */
export function createGather(azure: Azure, now: Instant, inventory: readonly InventoryEntry[]): Gather {
  const entries = new Map<MachineKey, InventoryEntry>(
    inventory.map((entry) => [machineKey(entry.machine.id), entry]),
  );
  const reads = new Map<string, Promise<unknown>>();
  return {
    azure,
    now,
    entryOf(machine) {
      const entry = entries.get(machineKey(machine.id));
      if (!entry) throw new Error(`${machine.id} was not resolved for this question`);
      return entry;
    },
    machineCount: inventory.length,
    shared<T>(key: string, read: () => Promise<T>): Promise<T> {
      const running = (reads.get(key) as Promise<T> | undefined) ?? read();
      reads.set(key, running);
      return running;
    },
  };
}
