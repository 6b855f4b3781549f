import type { Report } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import { defineReport } from '../report.ts';
import { fleetBlocks, machineBlocks, pageBlocks } from './blocks.ts';
import { ModeGroups } from './mode-groups.ts';
import { ORCHESTRATION_FACTS, type Orchestrated } from './orchestrated.ts';
import { PATCH_ORCHESTRATION } from './topic.ts';

/** Who patches a machine, when, and by which setting; of several machines how many are in which mode. */
export const patchOrchestration = defineReport({
  topic: PATCH_ORCHESTRATION,
  covers: ['patch-orchestration-conflict'],
  needs: ORCHESTRATION_FACTS,
  collect({ question }) {
    const groups = new ModeGroups(question.listing);
    let first: Orchestrated | null = null;
    let count = 0;
    return {
      add(each) {
        first ??= each;
        count += 1;
        groups.add(each);
      },
      report: () => {
        if (first === null) return null;
        return count === 1 ? ofMachine(first) : ofFleet(groups, count, question);
      },
    };
  },
});

function ofMachine(each: Orchestrated): Report {
  const { orchestration: patching, schedules: known } = each.facts;
  return {
    id: PATCH_ORCHESTRATION.id,
    data: {
      mode: patching?.isKnown ? patching.value.mode : null,
      isDefault: patching?.isKnown ? patching.value.isDefault : null,
      schedules: known?.isKnown
        ? known.value.covering.map(({ id, name, assignedBy, configuration }) => ({
            id,
            name,
            assignedBy,
            maintenanceWindow: configuration?.properties.maintenanceWindow ?? null,
          }))
        : null,
    },
    blocks: machineBlocks(each),
  };
}

function ofFleet(groups: ModeGroups, machineCount: number, question: Question): Report {
  const all = groups.inOrder();
  const page = groups.page();
  return {
    id: PATCH_ORCHESTRATION.id,
    data: {
      machineCount,
      modes: [...Map.groupBy(all, ({ mode }) => mode)].map(([mode, parts]) => ({
        mode,
        machines: parts.flatMap(({ machineIds }) => machineIds).toSorted(),
      })),
      unscheduled: all
        .flatMap(({ isScheduled, machineIds }) => (isScheduled === false ? machineIds : []))
        .toSorted(),
    },
    blocks: page ? pageBlocks(page, all, question) : fleetBlocks(all, machineCount, question),
  };
}
