import type { RunUpdate } from '../../facts/run-update-rows.ts';
import type { Report } from '../../model/answer.ts';
import { defineReport } from '../report.ts';
import { HISTORY_FACTS, type HistoryRun, type MachineHistory, runsMeant } from './history.ts';
import { HistoryFleet } from './history-fleet.ts';
import { leftUpdates } from './left-behind.ts';
import { machineBlocks, type Occasion } from './machine-blocks.ts';
import { starterOf } from './starter.ts';
import { countsOf } from './told-run.ts';
import { UPDATE_HISTORY } from './topic.ts';

/**
 * What Update Manager installed on a machine: run by run, who or what started it, what became of each update, runs of schedules that installed nothing among
 * them; of several machines the sums.
 */
export const updateHistory = defineReport({
  topic: UPDATE_HISTORY,
  covers: [],
  needs: HISTORY_FACTS,
  collect({ asked, question, now }) {
    const occasion: Occasion = { asked, question, now };
    const fleet = new HistoryFleet(asked);
    let only: MachineHistory | null = null;
    let count = 0;
    return {
      add(each) {
        only = count === 0 ? each : null;
        count += 1;
        fleet.add(each, now);
      },
      report: () => {
        if (count === 0) return null;
        return only === null ? ofFleet(fleet, occasion) : ofMachine(only, occasion);
      },
    };
  },
});

function ofMachine(each: MachineHistory, occasion: Occasion): Report {
  const { installed, requests, leftBehind } = each.facts;
  const left = leftBehind?.isKnown ? leftBehind.value : null;
  const dataOf = (told: HistoryRun) => {
    const { run, updates, leftOut, scheduled } = told;
    return {
      id: run.status.evidence.record,
      startedAt: run.startedAt,
      lastModifiedAt: run.lastModifiedAt,
      status: run.status.value,
      startedBy: starterOf(run, requests),
      maintenanceRun: run.maintenanceRun.value,
      rebootStatus: run.rebootStatus.value,
      isWindowExceeded: run.isWindowExceeded.value,
      hasInstallation: scheduled === null,
      errors: run.errors.map(({ value }) => value),
      counts: countsOf(told),
      updates: [...updates, ...leftOut].map(updateData),
    };
  };
  return {
    id: UPDATE_HISTORY.id,
    data: {
      machine: each.machine.id,
      runs: installed?.isKnown ? runsMeant(each, occasion.asked).map(dataOf) : null,
      leftBehind: left && leftUpdates(left, occasion.asked),
    },
    blocks: machineBlocks(each, occasion),
  };
}

function updateData({ value, kb, version, classifications, state, changedAt }: RunUpdate) {
  return {
    name: value,
    kb,
    version,
    classifications: classifications.value,
    state: state.value,
    changedAt: changedAt.value,
  };
}

function ofFleet(fleet: HistoryFleet, { question }: Occasion): Report {
  const lines = fleet.lines();
  return {
    id: UPDATE_HISTORY.id,
    data: {
      machineCount: lines.length,
      updates: fleet.updates(),
      machines: lines.map(({ machine, runCount, installedCount, failedCount, latestAt, latestStatus }) => ({
        machine: machine.id,
        runCount,
        installedCount,
        failedCount,
        latestAt,
        latestStatus,
      })),
    },
    blocks: fleet.blocks(question),
  };
}
