import type { UpcomingWindow } from '../../facts/upcoming-windows.ts';
import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { defineReport } from '../report.ts';
import { machineBlocks } from './machine-blocks.ts';
import { namedUpdates } from './named-updates.ts';
import { NEXT_FACTS, type NextMachine } from './next.ts';
import { NextFleet } from './next-fleet.ts';
import { obstaclesOf } from './obstacles.ts';
import { NEXT_PATCH } from './topic.ts';
import { whatIsPending } from './what-is-pending.ts';
import { within } from './within.ts';

/** When a machine is patched next, with which of its pending updates, and what would stop that; of several machines which window takes how many. */
export const nextPatch = defineReport({
  topic: NEXT_PATCH,
  covers: [],
  needs: NEXT_FACTS,
  collect({ asked, question, now }) {
    // What is patched next is not asked of a time that is over.
    const span = asked.span !== null && asked.span.to > now ? asked.span : null;
    const fleet = new NextFleet(asked.kb);
    let only: NextMachine | null = null;
    let count = 0;
    return {
      add(each) {
        only = count === 0 ? each : null;
        count += 1;
        fleet.add(each);
      },
      report: () => {
        if (count === 0) return null;
        return only === null
          ? ofFleet(fleet, fleet.blocks(question, span))
          : ofMachine(only, asked.kb, span, now);
      },
    };
  },
});

function ofMachine(each: NextMachine, kbs: readonly string[], span: TimeSpan | null, now: Instant): Report {
  const { windows, orchestration } = each.facts;
  return {
    id: NEXT_PATCH.id,
    data: {
      machine: each.machine.id,
      mode: orchestration?.isKnown ? orchestration.value.mode : null,
      within: span === null ? null : within(each, span).answer,
      windows: windows?.isKnown ? windows.value.map(windowData) : null,
      pendingCount: whatIsPending(each)?.updates?.length ?? null,
      named: namedUpdates(each, kbs).map(({ kb, answer, schedule }) => ({ kb, answer, schedule })),
      obstacles: obstaclesOf(each).map(({ id }) => id),
    },
    blocks: machineBlocks(each, kbs, span, now),
  };
}

function windowData({ schedule, timeZone, ianaTimeZone, open, runs, unreadable, passing }: UpcomingWindow) {
  return {
    scheduleId: schedule.id,
    schedule: schedule.name,
    assignedBy: schedule.assignedBy,
    timeZone,
    ianaTimeZone,
    open,
    runs,
    unreadable,
    passing: passing?.map(({ value, kb }) => ({ name: value, kb })) ?? null,
  };
}

function ofFleet(fleet: NextFleet, blocks: Report['blocks']): Report {
  const lines = fleet.lines();
  return {
    id: NEXT_PATCH.id,
    data: {
      machineCount: lines.length,
      windows: fleet
        .windows()
        .map(({ scheduleId, startsAt, machines }) => ({ scheduleId, startsAt, machines })),
      machines: lines.map(({ machine, startsAt, scheduleId, obstacles, named }) => ({
        machine: machine.id,
        startsAt,
        scheduleId,
        obstacles,
        named,
      })),
    },
    blocks,
  };
}
