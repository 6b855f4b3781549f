import type { Azure } from '../azure/azure.ts';
import { SharedRead } from '../azure/read/shared-read.ts';
import type { Fact, FactSheet, Gather, MachineReadings } from '../facts/fact.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Asked } from '../model/asked.ts';
import type { History } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gap, type Reading } from '../model/reading.ts';

/** What holds for a whole question, however many pages of machines it goes through. */
export interface Inquiry {
  readonly azure: Azure;
  readonly now: Instant;
  readonly asked: Asked;
  /** What is remembered of the machines; absent: nothing is. */
  readonly history?: History | undefined;
  /** How many machines the question is about; Infinity for a fleet of several pages. */
  readonly machineCount: number;
  /** Reads that every page shares: of subscriptions, regions, workspaces. */
  readonly shared: Map<string, SharedRead<unknown>>;
  /** Takes errors of the product itself, which an answer mentions only as a gap. */
  readonly reportError: (error: unknown) => void;
}

/**
 * What fact readers share while machines are read: each fact of each machine is read once, whichever scenarios, stages and
 * derived facts ask for it. Made for each page of a fleet, so that what a page held is released with it.
 */
export function createGather(inquiry: Inquiry, entries: readonly InventoryEntry[]): Gather {
  const { azure, now, asked, history = null, machineCount, shared, reportError } = inquiry;
  const byMachine = new Map<MachineKey, InventoryEntry>(
    entries.map((entry) => [machineKey(entry.machine.id), entry]),
  );
  const batches = new Map<string, Map<MachineKey, SharedRead<MachineReadings<unknown>>>>();

  const gather: Gather = {
    azure,
    now,
    asked,
    history,
    machineCount,
    entryOf(machine) {
      const entry = byMachine.get(machineKey(machine.id));
      if (!entry) throw new Error(`${machine.id} was not resolved for this question`);
      return entry;
    },
    shared<T>(key: string, read: () => Promise<T>): Promise<T> {
      const running = (shared.get(key) as SharedRead<T> | undefined) ?? new SharedRead(read);
      shared.set(key, running);
      return running.awaited();
    },
    async readFacts(facts, machines) {
      const sheets = new Map<MachineKey, Map<string, Reading<unknown>>>(
        machines.map((machine) => [machineKey(machine.id), new Map()]),
      );
      await Promise.all(
        facts.map(async (fact) => {
          const meant = machines.filter(({ kind }) => fact.kinds.includes(kind));
          for (const [key, reading] of await readOnce(fact, meant)) sheets.get(key)?.set(fact.id, reading);
        }),
      );
      return sheets satisfies ReadonlyMap<MachineKey, FactSheet>;
    },
  };

  /** Reads what nobody has asked for yet, in one batch, and waits for the batches that the rest is in. */
  async function readOnce(
    fact: Fact<unknown>,
    machines: readonly Machine[],
  ): Promise<readonly (readonly [MachineKey, Reading<unknown>])[]> {
    const known = batches.get(fact.id) ?? new Map<MachineKey, SharedRead<MachineReadings<unknown>>>();
    batches.set(fact.id, known);
    const unread = machines.filter(({ id }) => !known.has(machineKey(id)));
    if (unread.length > 0) {
      const batch = new SharedRead(() => readBatch(fact, unread));
      for (const { id } of unread) known.set(machineKey(id), batch);
    }
    const readings: (readonly [MachineKey, Reading<unknown>])[] = [];
    for (const { id } of machines) {
      const key = machineKey(id);
      const reading = (await known.get(key)?.awaited())?.get(key);
      if (reading) readings.push([key, reading]);
    }
    return readings;
  }

  /** A reader that fails in a way it did not foresee leaves the gap BUG_UNEXPECTED. */
  async function readBatch(
    fact: Fact<unknown>,
    machines: readonly Machine[],
  ): Promise<MachineReadings<unknown>> {
    try {
      return await fact.read(machines, gather);
    } catch (error) {
      reportError(error);
      const failure = gap(fact, 'BUG_UNEXPECTED', {
        en: `Report this to the bot's developer: reading ${fact.id} failed inside the bot; its log has the details.`,
        ja: `ボットの開発者に報告してください: ${fact.id} の読み取り中にボット内部でエラーが発生しました (詳細はログ)。`,
      });
      return new Map(machines.map(({ id }) => [machineKey(id), failure]));
    }
  }

  return gather;
}
