import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { automaticByOs } from './automatic-by-os.ts';
import { azureManaged } from './azure-managed.ts';
import { guestPolicy } from './guest-policy.ts';
import { onDemandRun } from './on-demand-run.ts';
import { otherSchedule } from './other-schedule.ts';
import { UPDATES_WITHOUT_SCHEDULE } from './topic.ts';
import { guestPolicy as guestPolicyOfLegacy } from './update-management/guest-policy.ts';
import { whetherReported } from './update-management/whether-reported.ts';
import { whetherUnasked } from './whether-unasked.ts';

/** Who installed updates that nobody deployed? Source: Update Management troubleshooting, "Updates are installed without a deployment". */
export const updatesWithoutSchedule: Scenario = {
  topic: UPDATES_WITHOUT_SCHEDULE,
  // Whether updates were expected, only who asks knows.
  answersOnlyWhenAsked: true,
  presumed: [guestPolicy.id],
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherUnasked,
      causes: [automaticByOs, azureManaged, otherSchedule, onDemandRun, guestPolicy],
      clear: ({ machine }) => ({
        en: `What Azure has on record of ${machine.name} explains its updates.`,
        ja: `${machine.name} の更新プログラムは、Azure の記録で説明できます。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherReported,
      causes: [guestPolicyOfLegacy],
      clear: ({ machine }) => ({
        en: `When Update Management last reported ${machine.name}, Windows was not set to install updates by itself.`,
        ja: `旧 Update Management の最後の記録では、${machine.name} の Windows は更新プログラムを自動でインストールする設定ではありませんでした。`,
      }),
    }),
  ],
};
