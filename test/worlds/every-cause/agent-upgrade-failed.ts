import type { ScenarioQuestions } from './cause-question.ts';

export const agentUpgradeFailed: ScenarioQuestions = {
  scenario: 'agent-upgrade-failed',
  questions: [
    {
      cause: 'operation-stuck',
      world: 'agent-not-upgraded/operation-stuck',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: [
        'did the agent upgrade fail on vm-01?',
        'the upgrade of the agent on vm-01 failed, it has been Updating for days',
      ],
      ja: ['vm-01 のエージェントのアップグレードは失敗した?', 'vm-01 でエージェントのアップグレードに失敗'],
    },
    {
      cause: 'rolled-back-will-retry',
      world: 'agent-upgrade-failed/rolled-back-will-retry',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ['the agent upgrade failed on vm-01', 'AMA upgrade failure on vm-01, what now'],
      ja: ['vm-01 でエージェントのアップグレードが失敗した', 'vm-01 の AMA のアップグレードに失敗しました'],
    },
    {
      cause: 'rollback-failed',
      world: 'agent-upgrade-failed/rollback-failed',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ['the agent upgrade on vm-01 failed', 'upgrading the azure monitor agent failed on vm-01'],
      ja: [
        'vm-01 のエージェント アップグレードが失敗',
        'vm-01 の Azure Monitor エージェントのアップグレード失敗の原因は?',
      ],
    },
    {
      cause: 'upgrade-refused',
      world: 'agent-not-upgraded/upgrade-refused',
      machine: 'vm-01',
      system: 'monitor-agent',
      en: ['the agent upgrade on vm-01 failed, why', 'agent upgrade failed on vm-01'],
      ja: [
        'vm-01 のエージェントのアップグレードが失敗した',
        'vm-01 でエージェントのアップグレードに失敗しました',
      ],
    },
    {
      cause: 'no-failure-found',
      world: 'agent-upgrade-failed/rolled-back-will-retry',
      machine: 'vm-02',
      system: 'monitor-agent',
      en: ['did the agent upgrade fail on vm-02?', 'agent upgrade failed on vm-02'],
      ja: ['vm-02 のエージェントのアップグレードは失敗した?', 'vm-02 でエージェントのアップグレードに失敗'],
    },
  ],
};
