import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { askerLacksAccess } from './asker-lacks-access.ts';
import { concurrentRun } from './concurrent-run.ts';
import { dynamicScopeMismatch } from './dynamic-scope-mismatch.ts';
import { SCHEDULES_IN_QUESTION } from './in-question.ts';
import { machineCreatedAfterScopeEvaluation } from './machine-created-after-scope-evaluation.ts';
import { machineRemovedOrMoved } from './machine-removed-or-moved.ts';
import { machineStoppedAtRun } from './machine-stopped-at-run.ts';
import { noAccess } from './no-access.ts';
import { noScheduleAssigned } from './no-schedule-assigned.ts';
import { nothingMatchedFilters } from './nothing-matched-filters.ts';
import { providerNotRegistered } from './provider-not-registered.ts';
import { runCancelled } from './run-cancelled.ts';
import { scheduleExpired } from './schedule-expired.ts';
import { scheduleNotDue } from './schedule-not-due.ts';
import { tagChangedBeforeRun } from './tag-changed-before-run.ts';
import { SCHEDULE_NOT_APPLIED } from './topic.ts';
import { DEPLOYMENTS_IN_QUESTION } from './update-management/deployment.ts';
import { dynamicGroupMismatch } from './update-management/dynamic-scope-mismatch.ts';
import { noHybridWorker } from './update-management/no-hybrid-worker.ts';
import { automationNotRegistered } from './update-management/provider-not-registered.ts';
import { whetherDeployed } from './update-management/whether-deployed.ts';
import { deploymentWindowExceeded } from './update-management/window-exceeded.ts';
import { whetherApplied } from './whether-applied.ts';
import { windowExceeded } from './window-exceeded.ts';
import { wrongPatchMode } from './wrong-patch-mode.ts';

/** Why did a schedule leave a machine out? Source: the Update Management troubleshooting guide; Update Manager, scheduled patching. */
export const scheduleNotApplied: Scenario = {
  topic: SCHEDULE_NOT_APPLIED,
  // A machine that the platform or its own system patches needs no schedule: only who expects one is told that there is none.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherApplied,
      subjects: SCHEDULES_IN_QUESTION,
      causes: [
        noScheduleAssigned,
        scheduleExpired,
        scheduleNotDue,
        wrongPatchMode,
        dynamicScopeMismatch,
        tagChangedBeforeRun,
        machineRemovedOrMoved,
        machineStoppedAtRun,
        machineCreatedAfterScopeEvaluation,
        providerNotRegistered,
        runCancelled,
        concurrentRun,
        windowExceeded,
        nothingMatchedFilters,
        noAccess,
        askerLacksAccess,
      ],
      clear: ({ machine }) => ({
        en: `Nothing keeps its schedule from being applied to ${machine.name}.`,
        ja: `${machine.name} へのスケジュールの適用を妨げるものは見つかりません。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherDeployed,
      subjects: DEPLOYMENTS_IN_QUESTION,
      causes: [dynamicGroupMismatch, automationNotRegistered, deploymentWindowExceeded, noHybridWorker],
      clear: ({ machine }) => ({
        en: `Nothing on record keeps the deployment from ${machine.name}.`,
        ja: `${machine.name} への展開を妨げる記録は見つかりません。`,
      }),
    }),
  ],
};
