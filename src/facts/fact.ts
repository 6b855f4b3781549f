import type { Azure } from '../azure/azure.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Asked } from '../model/asked.ts';
import type { History } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Machine, MachineKey, MachineKind } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';

/** What a fact is the same for, and so how often it is read: once for each machine, subscription, region or workspace, or once. */
export type Scope = 'machine' | 'subscription' | 'region' | 'workspace' | 'fleet' | 'derived';

/** Readings of one fact for a set of machines; a machine that it has no meaning for has no entry. */
export type MachineReadings<Value> = ReadonlyMap<MachineKey, Reading<Value>>;

/** What every fact says of itself. */
export interface FactDeclaration {
  /** The file's name, with a parameter behind a colon where it has one. Gaps name it. */
  readonly id: string;
  /** What it is called in a sentence. */
  readonly title: Text;
  /** Kinds of machine that it has a meaning for. */
  readonly kinds: readonly MachineKind[];
}

/** Something that can be known of a machine, and how it is read for many at once. */
export interface Fact<Value> extends FactDeclaration {
  readonly scope: Scope;
  /** The facts that it is computed from; none unless it is derived. */
  readonly from: readonly Fact<unknown>[];
  /** One machine is a set of one, and a fleet costs no more calls than Azure's paging. A failed read is a gap, never an exception. */
  read(machines: readonly Machine[], gather: Gather): Promise<MachineReadings<Value>>;
}

/** Facts that a judgement or a report declares, by the names it knows them under. */
export type Facts = Readonly<Record<string, Fact<unknown>>>;

type ValueOf<Each> = Each extends Fact<infer Value> ? Value : never;

/** Declared facts, all of them read. */
export type Values<Declared extends Facts> = { readonly [Slot in keyof Declared]: ValueOf<Declared[Slot]> };

/** Declared facts as they came: gaps included, absent where the fact has no meaning for the machine or was not read. */
export type Readings<Declared extends Facts> = {
  readonly [Slot in keyof Declared]?: Reading<ValueOf<Declared[Slot]>> | undefined;
};

/** Every reading that was made of one machine, by fact id. */
export type FactSheet = ReadonlyMap<string, Reading<unknown>>;

/** What a sheet says of the declared facts, and of no others. */
export function readingsOf<Declared extends Facts>(declared: Declared, sheet: FactSheet): Readings<Declared> {
  const slots = Object.entries(declared).map(([slot, { id }]) => [slot, sheet.get(id)]);
  return Object.fromEntries(slots) as Readings<Declared>;
}

/** What a fact reader may use. One is made per question, so that whatever is asked for twice is read once. */
export interface Gather {
  readonly azure: Azure;
  /** The time of the question; the time of evidence where Azure gives none. */
  readonly now: Instant;
  readonly asked: Asked;
  /** What is remembered of the machines; null: nothing is. */
  readonly history: History | null;
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
