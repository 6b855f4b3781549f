import { defineReport } from '../report.ts';
import { fleetBlocks } from './blocks.ts';
import { CauseGroups, standingsOf } from './cause-groups.ts';
import { FLEET_DIAGNOSIS } from './topic.ts';

/**
 * One scenario over every machine, grouped by cause: by itself, which machines are not assessed and why; the same of any
 * other scenario that is asked about the whole fleet.
 */
export const fleetDiagnosis = defineReport({
  topic: FLEET_DIAGNOSIS,
  covers: ['not-assessed'],
  needs: {},
  collect({ topicTitle, causeTitle }) {
    const collected = new CauseGroups();
    let machineCount = 0;
    return {
      add: ({ findings }) => {
        machineCount += 1;
        for (const finding of findings) collected.add(finding);
      },
      report: () => {
        const groups = collected.inOrder();
        const scenario = groups[0]?.scenario ?? 'not-assessed';
        return {
          id: FLEET_DIAGNOSIS.id,
          data: {
            scenario,
            machineCount,
            standings: standingsOf(groups),
            groups: groups.map(({ samples, machineIds, ...group }) => ({ ...group, machines: machineIds })),
          },
          blocks: fleetBlocks({ title: topicTitle(scenario), machineCount, groups, causeTitle }),
        };
      },
    };
  },
});
