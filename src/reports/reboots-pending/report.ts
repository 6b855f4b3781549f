import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import { defineReport } from '../report.ts';
import { machineBlocks } from './blocks.ts';
import { pendingSince, REPORT_FACTS, type RebootMachine, rebootOf } from './reboot.ts';
import { RebootFleet } from './reboot-fleet.ts';
import { REBOOTS_PENDING } from './topic.ts';

/** Which machines wait for a restart, since when, and which run left it. */
export const rebootsPending = defineReport({
  topic: REBOOTS_PENDING,
  covers: [],
  needs: REPORT_FACTS,
  collect({ question, now }) {
    const fleet = new RebootFleet();
    let only: RebootMachine | null = null;
    let count = 0;
    return {
      add(each) {
        only = count === 0 ? each : null;
        count += 1;
        fleet.add(each, now);
      },
      report: () => {
        if (count === 0) return null;
        return only === null ? ofFleet(fleet, fleet.blocks(question)) : ofMachine(only, now);
      },
    };
  },
});

function ofMachine(each: RebootMachine, now: Instant): Report {
  const reboot = rebootOf(each);
  return {
    id: REBOOTS_PENDING.id,
    data: {
      machine: each.machine.id,
      state: reboot.state,
      since: pendingSince(reboot),
      toldAt: reboot.toldAt,
      restartedAt: reboot.restartedAt,
      run: reboot.run?.run.status.evidence.record ?? null,
    },
    blocks: machineBlocks(each, now),
  };
}

function ofFleet(fleet: RebootFleet, blocks: Report['blocks']): Report {
  const lines = fleet.lines();
  return {
    id: REBOOTS_PENDING.id,
    data: {
      machineCount: lines.length,
      pendingCount: fleet.count('pending'),
      machines: lines.map(({ machine, state, since, toldAt, run }) => ({
        machine: machine.id,
        state,
        since,
        toldAt,
        run,
      })),
    },
    blocks,
  };
}
