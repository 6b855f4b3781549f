import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { guestInitiated } from './guest-initiated.ts';
import { platformMaintenance } from './platform-maintenance.ts';
import { scheduleAllowsReboot } from './schedule-allows-reboot.ts';
import { UNEXPECTED_REBOOT } from './topic.ts';
import { userInitiated } from './user-initiated.ts';
import { vmSettingAllowsReboot } from './vm-setting-allows-reboot.ts';
import { whetherRestarted } from './whether-restarted.ts';

/** Why did a machine restart, against what was expected? Source: Update Management troubleshooting, "Unexpected reboot". */
export const unexpectedReboot: Scenario = {
  topic: UNEXPECTED_REBOOT,
  // Whether a restart was expected, only who asks knows.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherRestarted,
      causes: [
        scheduleAllowsReboot,
        vmSettingAllowsReboot,
        platformMaintenance,
        userInitiated,
        guestInitiated,
      ],
      clear: ({ machine }) => ({
        en: `What Azure records of the last restart of ${machine.name} has no unexpected cause.`,
        ja: `${machine.name} の直近の再起動について、Azure の記録に想定外の原因はありません。`,
      }),
    }),
  ],
};
