import type { SharedRead } from '../azure/read/shared-read.ts';
import { runTimeStatesKey } from '../facts/run-time-states.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { machinePages } from '../machines/machine-pages.ts';
import { placeOf } from '../machines/place.ts';
import { placesInSight } from '../machines/places-in-sight.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { askedOf } from './asked-of.ts';
import { bySeverity } from './by-severity.ts';
import { createGather } from './create-gather.ts';
import { diagnose } from './diagnose.ts';
import type { Inquirer } from './inquirer.ts';
import { letOthersRun } from './let-others-run.ts';
import { placeEmpty } from './place-empty.ts';
import type { Task } from './task.ts';

/** Findings of at most this many machines stand in the answer; the report counts all. A thousand is a screenful for a script, and a few megabytes. */
const MOST_DETAILED = 1_000;

/**
 * The answer about every machine in the place that a question names: page by page, each judged, counted by the report and
 * released. Throws AzureReadError where no machine can be listed.
 */
export async function aboutFleet(question: Question, task: Task, inquirer: Inquirer): Promise<Said> {
  const { azure, asker, now, reportError, machinesRead } = inquirer;
  const asked = askedOf(question, asker, now);
  const place = await placeOf(question, azure);
  const collector = task.report?.collect({ ...inquirer, asked, question });
  const shared = new Map<string, SharedRead<unknown>>();
  const openSubscriptions = new Set<string>();
  const unread: Gap[] = [];
  const machines: Machine[] = [];
  const findings: Finding[] = [];
  let machineCount = 0;
  let readCount = 0;
  for await (const { entries, gaps, isOnly } of machinePages(place, azure, now)) {
    unread.push(...gaps);
    machineCount += entries.length;
    const count = isOnly ? entries.length : Number.POSITIVE_INFINITY;
    for (const slice of slicesOf(entries)) {
      const inquiry = { azure, now, asked, machineCount: count, shared, reportError };
      const diagnosed = await diagnose(
        task.scenarios,
        task.report?.needs ?? {},
        slice.map((entry) => entry.machine),
        createGather(inquiry, slice),
        reportError,
      );
      for (const { machine, findings: own, sheet } of diagnosed) {
        collector?.add({ machine, findings: own, facts: sheet });
        if (machines.length >= MOST_DETAILED) continue;
        machines.push(machine);
        // Every excluded cause of every machine is more than anybody reads: the question about one machine has it.
        findings.push(...own.map((finding): Finding => ({ ...finding, excluded: [] })));
      }
      readCount += slice.length;
      machinesRead?.(readCount);
      await letOthersRun();
    }
    letGoOfPassed(entries, openSubscriptions, shared);
  }
  const coverage = {
    machines: machineCount,
    unread,
    filters: { understood: place.limits, ignored: place.ignored },
  };
  if (machineCount === 0)
    return {
      ...NOTHING_SAID,
      intent: question.intent,
      findings: [placeEmpty(task, place, unread, await placesInSight(place, azure))],
      coverage,
    };
  return {
    ...NOTHING_SAID,
    intent: question.intent,
    machines,
    findings: findings.toSorted(bySeverity),
    report: collector?.report() ?? null,
    coverage,
  };
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
