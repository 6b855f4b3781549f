import type { Gather } from '../facts/gather.ts';
import { FACT_READERS } from '../facts/registry.ts';
import type { FactId } from '../model/fact.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gap, type Reading } from '../model/reading.ts';
import type { FactReadings } from '../judging/scenario.ts';

/** The readings of each machine by fact id. */
export type FactSheets = ReadonlyMap<MachineKey, FactReadings>;

/**
 * Reads facts, each for its own set of machines, all at once. A fact that has no meaning for a machine is left out of its
 * sheet; a reader that fails in a way it did not foresee leaves the gap BUG_UNEXPECTED, and the error goes to `report`.
 */
export async function readFacts(
  wanted: ReadonlyMap<FactId, readonly Machine[]>,
  gather: Gather,
  report: (error: unknown) => void,
): Promise<FactSheets> {
  const sheets = new Map<MachineKey, Record<string, Reading<unknown>>>();
  await Promise.all(
    [...wanted].map(async ([fact, machines]) => {
      const meant = machines.filter((machine) => FACT_READERS[fact].kinds.includes(machine.kind));
      if (meant.length === 0) return;
      for (const [key, reading] of await readFact(fact, meant, gather, report)) {
        sheets.set(key, { ...sheets.get(key), [fact]: reading });
      }
    }),
  );
  return sheets as FactSheets;
}

function readFact(
  fact: FactId,
  machines: readonly Machine[],
  gather: Gather,
  report: (error: unknown) => void,
): Promise<ReadonlyMap<MachineKey, Reading<unknown>>> {
  const key = [`fact ${fact}`, ...machines.map((machine) => machineKey(machine.id)).toSorted()].join('\n');
  return gather.shared(key, async () => {
    try {
      return await FACT_READERS[fact].read(machines, gather);
    } catch (error) {
      report(error);
      return new Map(machines.map((machine) => [machineKey(machine.id), unexpected(fact)]));
    }
  });
}

function unexpected(fact: FactId): Reading<unknown> {
  return gap(fact, 'BUG_UNEXPECTED', {
    en: `Report this to the bot's developer: reading ${fact} failed inside the bot; its log has the details.`,
    ja: `ボットの開発者に報告してください: ${fact} の読み取り中にボット内部でエラーが発生しました (詳細はログ)。`,
  });
}
