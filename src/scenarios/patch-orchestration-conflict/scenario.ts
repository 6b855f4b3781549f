import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { COVERING_SCHEDULES } from './covering-schedule.ts';
import { hotpatchNeedsPlatformMode } from './hotpatch-needs-platform-mode.ts';
import { nobodyPatches } from './nobody-patches.ts';
import { osAndPlatformBoth } from './os-and-platform-both.ts';
import { scheduleIgnored } from './schedule-ignored.ts';
import { PATCH_ORCHESTRATION_CONFLICT } from './topic.ts';
import { whoPatches } from './who-patches.ts';

/** Why does nothing patch a machine, or two things at once? Source: Update Manager, prerequisites for scheduled patching. */
export const patchOrchestrationConflict: Scenario = {
  topic: PATCH_ORCHESTRATION_CONFLICT,
  looksFurther: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whoPatches,
      subjects: COVERING_SCHEDULES,
      causes: [nobodyPatches, scheduleIgnored, hotpatchNeedsPlatformMode, osAndPlatformBoth],
      clear: ({ machine }) => ({
        en: `Patch settings and schedules of ${machine.name} fit together.`,
        ja: `${machine.name} の更新設定とスケジュールに矛盾はありません。`,
      }),
    }),
  ],
};
