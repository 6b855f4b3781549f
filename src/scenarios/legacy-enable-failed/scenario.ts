import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { existedThen } from '../created-since.ts';
import { agentDisconnected } from './agent-disconnected.ts';
import { agentFirewall } from './agent-firewall.ts';
import { targetingWrong } from './targeting-wrong.ts';
import { LEGACY_ENABLE_FAILED } from './topic.ts';

/** Why could Update Management not be enabled? Source: Update Management troubleshooting, "Failed to enable the Update solution". */
export const legacyEnableFailed: Scenario = {
  topic: LEGACY_ENABLE_FAILED,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: existedThen,
      causes: [agentFirewall, targetingWrong, agentDisconnected],
      clear: ({ machine }) => ({
        en: `The Update solution was enabled on ${machine.name}: its agent reports with it, and complains of no connection. Update Management was retired on 31 August 2024 and can no longer be enabled anywhere.`,
        ja: `${machine.name} では Update ソリューションが有効になっています (エージェントが報告しており、接続エラーもありません)。なお Update Management は 2024 年 8 月 31 日に提供を終了し、新たに有効にすることはできません。`,
      }),
      severityOfClear: 'at-risk',
    }),
  ],
};
