import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { existedThen } from '../created-since.ts';
import { clonedSourceComputerId } from './cloned-source-computer-id.ts';
import { duplicateComputerName } from './duplicate-computer-name.ts';
import { serviceBlocked } from './service-blocked.ts';
import { LEGACY_STUCK_CONFIGURING } from './topic.ts';

/** Why does the retired Update Management keep saying that a machine is being configured? Source: Update Management troubleshooting, "VM shows as being configured". */
export const legacyStuckConfiguring: Scenario = {
  topic: LEGACY_STUCK_CONFIGURING,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: existedThen,
      causes: [duplicateComputerName, clonedSourceComputerId, serviceBlocked],
      clear: ({ machine }) => ({
        en: `Nothing known keeps ${machine.name} from being configured: its computer name and its agent's id are its own, and it reaches the service. Update Management was retired on 31 August 2024, so what the portal shows no longer changes.`,
        ja: `${machine.name} の構成を妨げる既知の原因はありません (コンピューター名とエージェントの ID は一意で、サービスにも到達しています)。Update Management は 2024 年 8 月 31 日に提供を終了したため、ポータルの表示はもう変わりません。`,
      }),
      severityOfClear: 'at-risk',
    }),
  ],
};
