import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { failedToStart } from './failed-to-start.ts';
import { machineMissing } from './machine-missing.ts';
import { machineRecreated } from './machine-recreated.ts';
import { machineStopped } from './machine-stopped.ts';
import { machineUnreachable } from './machine-unreachable.ts';
import { prerequisitesNotMet } from './prerequisites-not-met.ts';
import { RUN_IN_QUESTION } from './run-in-question.ts';
import { RUN_FAILED_TO_START } from './topic.ts';
import {
  DEPLOYMENT_TO_START,
  deploymentFailedToStart,
} from './update-management/deployment-failed-to-start.ts';
import { jobLimitReached } from './update-management/job-limit-reached.ts';
import { deploymentMachineMissing } from './update-management/machine-missing.ts';
import { deploymentMachineStopped } from './update-management/machine-stopped.ts';
import { deploymentMachineUnreachable } from './update-management/machine-unreachable.ts';
import { preTaskFailed } from './update-management/pre-task-failed.ts';
import { sourceComputerIdChanged } from './update-management/source-computer-id-changed.ts';

/** Why did a run not start on a machine? Source: Update Management troubleshooting, "Failed to start" (UMSucrFailed). */
export const runFailedToStart: Scenario = {
  topic: RUN_FAILED_TO_START,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: failedToStart,
      subjects: RUN_IN_QUESTION,
      causes: [machineMissing, machineStopped, machineUnreachable, prerequisitesNotMet, machineRecreated],
      clear: ({ machine }) => ({
        en: `The run on ${machine.name} failed, but nothing that is known to keep a run from starting is to be seen: the machine exists, ran and answers, meets the prerequisites, and was not made anew.`,
        ja: `${machine.name} での実行は失敗していますが、開始を妨げる既知の原因は見つかりません (マシンは存在し、稼働・応答しており、前提条件を満たし、再作成もされていません)。`,
      }),
      severityOfClear: 'at-risk',
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: deploymentFailedToStart,
      subjects: DEPLOYMENT_TO_START,
      causes: [
        deploymentMachineMissing,
        preTaskFailed,
        deploymentMachineStopped,
        deploymentMachineUnreachable,
        sourceComputerIdChanged,
        jobLimitReached,
      ],
      clear: ({ machine }) => ({
        en: `The deployment of Update Management did not start on ${machine.name}, but its agent reported afterwards and kept its id, and the jobs of that hour were fewer than the limit. The machine was off or could not be reached at that hour; the records do not say which.`,
        ja: `旧 Update Management の展開は ${machine.name} で開始されていませんが、エージェントはその後も同じ ID で報告しており、その時間帯のジョブ数も上限未満です。その時点でのマシンの停止または到達不能が考えられますが、残された記録からは判別できません。`,
      }),
      severityOfClear: 'at-risk',
    }),
  ],
};
