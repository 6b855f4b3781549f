import type { ScenarioQuestions } from './cause-question.ts';

export const agentUpgradeLogGap: ScenarioQuestions = {
  scenario: 'agent-upgrade-log-gap',
  questions: [
    {
      cause: 'interval-data-gap',
      world: 'agent-upgrade-log-gap/interval-data-gap',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        'logs missing on vm-01 during the agent upgrade',
        'heartbeat of vm-01 has a gap from the agent upgrade',
      ],
      ja: [
        'vm-01 のエージェントのアップグレード中にログが欠けた',
        'アップグレード中に vm-01 のパフォーマンス データが抜けた',
      ],
    },
    {
      cause: 'event-data-recovered',
      world: 'agent-upgrade-log-gap/interval-data-gap',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        'is the event log of vm-01 lost during the agent upgrade?',
        'syslog or event log missing on vm-01 while the agent was upgraded',
      ],
      ja: [
        'エージェントのアップグレード中の vm-01 のイベント ログが欠けた',
        'vm-01 のイベント ログがエージェントのアップグレードで抜けている',
      ],
    },
    {
      cause: 'gap-not-from-upgrade',
      world: 'agent-upgrade-log-gap/gap-not-from-upgrade',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        'logs missing on vm-01, was it the agent upgrade?',
        'there is a gap in the logs of vm-01 during the upgrade',
      ],
      ja: [
        'vm-01 のログが欠けたのはエージェントのアップグレードのせい?',
        'vm-01 でアップグレード中にログの欠落',
      ],
    },
  ],
};
