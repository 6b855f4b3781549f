import type { Report } from '../../model/answer.ts';
import { defineReport } from '../report.ts';
import { assessedOf } from './assessed.ts';
import { machineBlocks, type Occasion } from './machine-blocks.ts';
import { countedByClass, PENDING_FACTS, type PendingMachine, wantedIn, wantedOf } from './pending.ts';
import { PendingFleet } from './pending-fleet.ts';
import { PENDING_UPDATES } from './topic.ts';

/** What is missing on a machine, by class and one by one, as of its latest assessment; of several machines how many miss how much. */
export const pendingUpdatesReport = defineReport({
  topic: PENDING_UPDATES,
  covers: [],
  needs: PENDING_FACTS,
  collect({ asked, question, now }) {
    const wanted = wantedIn(asked, question);
    const fleet = new PendingFleet(wanted, question);
    let only: PendingMachine | null = null;
    let count = 0;
    return {
      add(each) {
        only = count === 0 ? each : null;
        count += 1;
        fleet.add(each, now);
      },
      report: () => {
        if (count === 0) return null;
        return only === null
          ? ofFleet(fleet, { wanted, question, now })
          : ofMachine(only, { wanted, question, now });
      },
    };
  },
});

function ofMachine(each: PendingMachine, occasion: Occasion): Report {
  const { pending } = each.facts;
  const { at, newest, isCompleted, isRebootPending, isListKept } = assessedOf(each);
  const updates = pending?.isKnown ? wantedOf(pending.value.updates, occasion.wanted) : null;
  const isTold = updates !== null && (isListKept || updates.length > 0);
  return {
    id: PENDING_UPDATES.id,
    data: {
      machine: each.machine.id,
      assessedAt: at,
      assessmentStatus: newest?.status.value ?? null,
      isAssessmentCompleted: isCompleted,
      isRebootPending,
      updateCount: isTold ? updates.length : null,
      counts: isTold ? Object.fromEntries(countedByClass(updates)) : null,
      oldestPublishedAt: updates?.[0]?.publishedAt.value ?? null,
      updates: isTold
        ? updates.map(({ value, kb, version, classifications, publishedAt, rebootBehavior }) => ({
            name: value,
            kb,
            version,
            classifications: classifications.value,
            publishedAt: publishedAt.value,
            rebootBehavior: rebootBehavior.value,
          }))
        : null,
    },
    blocks: machineBlocks(each, occasion),
  };
}

function ofFleet(fleet: PendingFleet, { question }: Occasion): Report {
  const lines = fleet.lines();
  return {
    id: PENDING_UPDATES.id,
    data: {
      machineCount: lines.length,
      counts: Object.fromEntries(fleet.counts()),
      byTag: fleet.byTag.parts,
      mostMissed: fleet.mostMissed().map(([update, machineCount]) => ({ update, machineCount })),
      machines: lines.map(({ machine, counts, updateCount, oldestAt, assessedAt, isRebootPending }) => ({
        machine: machine.id,
        updateCount,
        counts: counts && Object.fromEntries(counts),
        oldestPublishedAt: oldestAt,
        assessedAt,
        isRebootPending,
      })),
    },
    blocks: fleet.blocks(question),
  };
}
