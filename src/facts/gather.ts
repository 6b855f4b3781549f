import type { Azure } from '../azure/azure.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { FactId, FactValues } from '../model/fact.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine, MachineKey, MachineKind } from '../model/machine.ts';
import { type Gap, type GapSubject, gap, type Reading } from '../model/reading.ts';
import type { InventoryEntry } from './inventory.ts';

/** Readings of one fact for a set of machines; a machine that the fact has no meaning for has no entry. */
export type Readings<Value> = ReadonlyMap<MachineKey, Reading<Value>>;

/** What a fact reader may use. One is made per question, so that facts asked for at the same time share their calls. */
export interface Gather {
  readonly azure: Azure;
  /** The time of the question; the time of evidence where Azure gives none. */
  readonly now: Instant;
  /** What resolving the machine's name has already read. */
  entryOf(machine: Machine): InventoryEntry;
  /** How many machines the question is about: a few are read one by one, many as sets. */
  readonly machineCount: number;
  /** The result of `read`, which runs once per question for a key. */
  shared<T>(key: string, read: () => Promise<T>): Promise<T>;
}

/** Reads one fact for a set of machines: one machine is a set of one, and the fleet costs no more calls than Azure's paging. */
export interface FactReader<Id extends FactId = FactId> {
  readonly id: Id;
  readonly kinds: readonly MachineKind[];
  read(machines: readonly Machine[], gather: Gather): Promise<Readings<FactValues[Id]>>;
}

/** The gap that a failed read leaves in a fact, or in finding a `machine`. Anything but an AzureReadError is a fault of the product and goes on up. */
export function gapOf(fact: GapSubject, error: unknown): Gap {
  if (error instanceof AzureReadError) return gap(fact, error.code, error.needs);
  throw error;
}
