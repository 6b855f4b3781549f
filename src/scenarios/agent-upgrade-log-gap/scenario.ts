import { hasAgent } from '../../judging/has-agent.ts';
import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { eventDataRecovered } from './event-data-recovered.ts';
import { gapNotFromUpgrade } from './gap-not-from-upgrade.ts';
import { intervalDataGap } from './interval-data-gap.ts';
import { AGENT_UPGRADE_LOG_GAP } from './topic.ts';

/** Why do logs of a machine miss some time, and is that an upgrade of its agent? Source: Azure Monitor agent, questions about automatic upgrade. */
export const agentUpgradeLogGap: Scenario = {
  topic: AGENT_UPGRADE_LOG_GAP,
  // A machine that is off at night has gaps every night: only who misses logs wants to hear of them.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'monitor-agent',
      kinds: ['azure-vm', 'azure-arc'],
      premise: hasAgent,
      causes: [intervalDataGap, eventDataRecovered, gapNotFromUpgrade],
      clear: ({ machine, asked: { span } }) =>
        span === null
          ? {
              en: `The heartbeats of the agent on ${machine.name} have had no gap of more than 5 minutes in the last 30 days.`,
              ja: `${machine.name} のエージェントのハートビートには、過去 30 日間に 5 分を超える途切れはありません。`,
            }
          : {
              en: `The heartbeats of the agent on ${machine.name} have no gap of more than 5 minutes in the time that is asked about.`,
              ja: `対象の期間に、${machine.name} のエージェントのハートビートには 5 分を超える途切れはありません。`,
            },
    }),
  ],
};
