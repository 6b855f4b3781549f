import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_LOG_LOSS: Topic = {
  id: 'k-agent-upgrade-log-loss',
  intent: 'explain',
  title: { en: 'Logs during an agent upgrade', ja: 'エージェントのアップグレード中のログ収集' },
  need: 'explanation',
  example: {
    en: 'are logs lost while the agent is upgraded?',
    ja: 'エージェントのアップグレード中にログは失われる?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['logs-missing', 'upgrade'], without: ['request'] },
    { about: ['logs-missing', 'agent'], without: ['request'] },
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['upgrade'], without: ['request'] },
  ],
};
