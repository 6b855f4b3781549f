import { hasAgent } from '../../judging/has-agent.ts';
import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { noFailureFound } from './no-failure-found.ts';
import { operationStuck } from './operation-stuck.ts';
import { rollbackFailed } from './rollback-failed.ts';
import { rolledBackWillRetry } from './rolled-back-will-retry.ts';
import { AGENT_UPGRADE_FAILED } from './topic.ts';
import { upgradeRefused } from './upgrade-refused.ts';

/** What became of an upgrade of the Azure Monitor agent that failed? Source: automatic extension upgrade of virtual machines and Arc-enabled servers. */
export const agentUpgradeFailed: Scenario = {
  topic: AGENT_UPGRADE_FAILED,
  // Why the agent is not upgraded says in an overview that it failed.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'monitor-agent',
      kinds: ['azure-vm', 'azure-arc'],
      premise: hasAgent,
      causes: [operationStuck, rolledBackWillRetry, rollbackFailed, upgradeRefused, noFailureFound],
      clear: ({ machine }) => ({
        en: `No upgrade of the agent on ${machine.name} has failed.`,
        ja: `${machine.name} のエージェントのアップグレードで失敗したものはありません。`,
      }),
    }),
  ],
};
