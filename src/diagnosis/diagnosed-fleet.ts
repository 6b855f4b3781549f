import type { SharedRead } from '../azure/read/shared-read.ts';
import { runTimeStatesKey } from '../facts/run-time-states.ts';
import { hiddenSubscriptions } from '../machines/hidden-subscriptions.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { ListedMachines, leftBehind } from '../machines/left-behind.ts';
import { machinePages } from '../machines/machine-pages.ts';
import { isEverywhere, type Place } from '../machines/place.ts';
import type { Asked } from '../model/asked.ts';
import type { Gap } from '../model/reading.ts';
import type { Untold } from '../model/untold.ts';
import type { ReportDefinition } from '../reports/report.ts';
import { createGather } from './create-gather.ts';
import { type Diagnosed, diagnose } from './diagnose.ts';
import type { Inquirer } from './inquirer.ts';
import { letOthersRun } from './let-others-run.ts';
import type { Task } from './task.ts';

/** Some machines of a fleet. */
export interface FleetSlice {
  readonly entries: readonly InventoryEntry[];
  /** What was read and judged of each, in their order. */
  readonly diagnosed: readonly Diagnosed[];
  /** Where none could be looked for. */
  readonly gaps: readonly Gap[];
  /** Which of those that were listed may be meant, and could not be told. */
  readonly untold: readonly Untold[];
}

/** What is wanted of each machine. */
export interface FleetTask extends Pick<Task, 'scenarios'> {
  readonly report: Pick<ReportDefinition, 'needs' | 'leftBehind'> | null;
}

/** Few enough to be judged at a stretch, as many as one look-up names. */
const SLICE_SIZE = 250;

/**
 * Every machine in a place, page by page, each judged and then let go of: whoever wants to keep something keeps it. Throws AzureReadError where no
 * machine can be listed.
 */
export async function* diagnosedFleet(
  place: Place,
  { scenarios, report }: FleetTask,
  asked: Asked,
  {
    azure,
    now,
    history,
    reportError,
    machinesRead,
  }: Pick<Inquirer, 'azure' | 'now' | 'history' | 'reportError' | 'machinesRead'>,
): AsyncGenerator<FleetSlice> {
  const shared = new Map<string, SharedRead<unknown>>();
  const openSubscriptions = new Set<string>();
  const seen = new Set<string>();
  const listed = report?.leftBehind && isEverywhere(place) ? new ListedMachines() : null;
  let isAllListed = true;
  let readCount = 0;
  async function* judged(entries: readonly InventoryEntry[], machineCount: number) {
    for (const slice of slicesOf(entries)) {
      const inquiry = { azure, now, asked, machineCount, shared, history, reportError };
      const diagnosed = await diagnose(
        scenarios,
        report?.needs ?? {},
        slice.map((entry) => entry.machine),
        createGather(inquiry, slice),
        reportError,
      );
      yield { ...NONE, entries: slice, diagnosed };
      readCount += slice.length;
      machinesRead?.(readCount);
      await letOthersRun();
    }
  }
  for await (const { entries, gaps, untold, isOnly } of machinePages(place, azure, now)) {
    if (gaps.length + untold.length > 0) yield { ...NONE, gaps, untold };
    isAllListed &&= gaps.length === 0;
    listed?.add(entries);
    for (const { machine } of entries) seen.add(machine.subscriptionId?.toLowerCase() ?? '');
    yield* judged(entries, isOnly ? entries.length : Number.POSITIVE_INFINITY);
    letGoOfPassed(entries, openSubscriptions, shared);
  }
  const hidden = await hiddenSubscriptions(place, seen, azure);
  if (hidden.length > 0) yield { ...NONE, gaps: hidden };
  // What an incomplete list leaves out may be a machine of Azure.
  if (listed === null || !isAllListed || hidden.length > 0) return;
  const { entries, gaps } = await leftBehind(listed, azure, now);
  if (gaps.length > 0) yield { ...NONE, gaps };
  yield* judged(entries, Number.POSITIVE_INFINITY);
}

const NONE: FleetSlice = { entries: [], diagnosed: [], gaps: [], untold: [] };

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
