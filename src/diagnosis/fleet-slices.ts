import type { SharedRead } from '../azure/read/shared-read.ts';
import type { Facts } from '../facts/fact.ts';
import { runTimeStatesKey } from '../facts/run-time-states.ts';
import type { Scenario } from '../judging/scenario.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { machinePages } from '../machines/machine-pages.ts';
import type { Place } from '../machines/place.ts';
import type { Asked } from '../model/asked.ts';
import type { Gap } from '../model/reading.ts';
import { createGather } from './create-gather.ts';
import { type Diagnosed, diagnose } from './diagnose.ts';
import type { Inquirer } from './inquirer.ts';
import { letOthersRun } from './let-others-run.ts';

/** Some machines of a place, judged. */
export interface FleetSlice {
  readonly entries: readonly InventoryEntry[];
  /** What was read and judged of each, in their order. */
  readonly diagnosed: readonly Diagnosed[];
  /** Where no machines could be looked for, as far as it showed here. */
  readonly gaps: readonly Gap[];
}

/** What is wanted of each machine. */
export interface FleetTask {
  readonly scenarios: readonly Scenario[];
  readonly needs: Facts;
}

/**
 * Every machine in a place, page by page, each judged and released with its slice: what whoever takes them does not keep is gone.
 * Throws AzureReadError where no machine can be listed.
 */
export async function* fleetSlices(
  place: Place,
  asked: Asked,
  { scenarios, needs }: FleetTask,
  { azure, now, history, reportError }: Pick<Inquirer, 'azure' | 'now' | 'history' | 'reportError'>,
): AsyncIterable<FleetSlice> {
  const shared = new Map<string, SharedRead<unknown>>();
  const openSubscriptions = new Set<string>();
  for await (const { entries, gaps, isOnly } of machinePages(place, azure, now)) {
    if (gaps.length > 0) yield { entries: [], diagnosed: [], gaps };
    const machineCount = isOnly ? entries.length : Number.POSITIVE_INFINITY;
    for (const slice of slicesOf(entries)) {
      const gather = createGather({ azure, now, asked, machineCount, shared, history, reportError }, slice);
      const machines = slice.map((entry) => entry.machine);
      const diagnosed = await diagnose(scenarios, needs, machines, gather, reportError);
      yield { entries: slice, diagnosed, gaps: [] };
      await letOthersRun();
    }
    letGoOfPassed(entries, openSubscriptions, shared);
  }
}

/** Few enough to be judged at a stretch, as many as one look-up names. */
const SLICE_SIZE = 250;

function slicesOf(entries: readonly InventoryEntry[]): readonly (readonly InventoryEntry[])[] {
  const starts = Array.from(
    { length: Math.ceil(entries.length / SLICE_SIZE) },
    (_, index) => index * SLICE_SIZE,
  );
  return starts.map((start) => entries.slice(start, start + SLICE_SIZE));
}

/**
 * Machines come in the order of their ids, so that a subscription before the last one does not come again; if it did, its list
 * would be read again. `open`: the subscriptions of which a list may be held.
 */
function letGoOfPassed(
  entries: readonly InventoryEntry[],
  open: Set<string>,
  shared: Map<string, SharedRead<unknown>>,
): void {
  for (const { machine } of entries) if (machine.subscriptionId) open.add(machine.subscriptionId);
  const last = entries.at(-1)?.machine.subscriptionId;
  for (const subscriptionId of open) {
    if (subscriptionId === last) continue;
    shared.delete(runTimeStatesKey(subscriptionId));
    open.delete(subscriptionId);
  }
}
