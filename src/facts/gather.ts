import type { Azure } from '../azure/azure.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Asked } from '../model/asked.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine, MachineKey } from '../model/machine.ts';
import type { Fact, FactSheet } from './fact.ts';

/** What a fact reader may use. One is made per question, so that whatever is asked for twice is read once. */
export interface Gather {
  readonly azure: Azure;
  /** The time of the question; the time of evidence where Azure gives none. */
  readonly now: Instant;
  readonly asked: Asked;
  /** What resolving the machine's name has already read. */
  entryOf(machine: Machine): InventoryEntry;
  /** How many machines the question is about: a few are read one by one, many as sets. */
  readonly machineCount: number;
  /** The result of `read`, which runs once per question for a key. */
  shared<T>(key: string, read: () => Promise<T>): Promise<T>;
  /** Other facts of these machines, by machine. What another reader or scenario has read is not read again. */
  readFacts(
    facts: readonly Fact<unknown>[],
    machines: readonly Machine[],
  ): Promise<ReadonlyMap<MachineKey, FactSheet>>;
}
