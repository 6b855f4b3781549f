import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { hybridWorkerBroken } from './hybrid-worker-broken.ts';
import { migrated } from './migrated.ts';
import { noHeartbeat } from './no-heartbeat.ts';
import { notInSolution } from './not-in-solution.ts';
import { overQuota } from './over-quota.ts';
import { LEGACY_MACHINE_NOT_LISTED } from './topic.ts';
import { wrongWorkspace } from './wrong-workspace.ts';

/** Why does the retired Update Management not show a machine? Source: Update Management troubleshooting, "Machines don't show up in the portal". */
export const legacyMachineNotListed: Scenario = {
  topic: LEGACY_MACHINE_NOT_LISTED,
  // Who misses it in a list may mean today's.
  looksFurther: true,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: null,
      causes: [migrated, overQuota, wrongWorkspace, noHeartbeat, notInSolution, hybridWorkerBroken],
      clear: ({ machine }) => ({
        en: `Update Management had ${machine.name} to the end: heartbeats with its solution and update data are on record. It was retired on 31 August 2024, so its views list no machine any more.`,
        ja: `${machine.name} は最後まで Update Management の対象でした (updates ソリューションのハートビートと更新データの記録があります)。サービスは 2024 年 8 月 31 日に提供を終了したため、現在はどのマシンも表示されません。`,
      }),
      severityOfClear: 'at-risk',
    }),
  ],
};
