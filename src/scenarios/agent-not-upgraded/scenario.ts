import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { agentFailed } from './agent-failed.ts';
import { agentMissing } from './agent-missing.ts';
import { alreadyLatest } from './already-latest.ts';
import { autoUpgradeOff } from './auto-upgrade-off.ts';
import { machineStopped } from './machine-stopped.ts';
import { notInRegionYet } from './not-in-region-yet.ts';
import { operationStuck } from './operation-stuck.ts';
import { overdue } from './overdue.ts';
import { rolloutInProgress } from './rollout-in-progress.ts';
import { AGENT_NOT_UPGRADED } from './topic.ts';
import { upgradeFailedRolledBack } from './upgrade-failed-rolled-back.ts';
import { upgradeRefused } from './upgrade-refused.ts';

/** Why does the Azure Monitor agent of a machine stay at an old version? Source: automatic extension upgrade of virtual machines and Arc-enabled servers. */
export const agentNotUpgraded: Scenario = {
  topic: AGENT_NOT_UPGRADED,
  examinations: [
    defineExamination({
      system: 'monitor-agent',
      kinds: ['azure-vm', 'azure-arc'],
      premise: null,
      causes: [
        agentMissing,
        agentFailed,
        operationStuck,
        notInRegionYet,
        alreadyLatest,
        autoUpgradeOff,
        machineStopped,
        upgradeRefused,
        upgradeFailedRolledBack,
        rolloutInProgress,
        overdue,
      ],
      clear: ({ machine }) => ({
        en: `Nothing keeps the agent on ${machine.name} from being upgraded.`,
        ja: `${machine.name} のエージェントのアップグレードを妨げるものはありません。`,
      }),
    }),
  ],
};
