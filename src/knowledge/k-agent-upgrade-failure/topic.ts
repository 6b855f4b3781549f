import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_FAILURE: Topic = {
  id: 'k-agent-upgrade-failure',
  intent: 'explain',
  title: {
    en: 'What follows a failed agent upgrade',
    ja: 'エージェントのアップグレードが失敗した場合の動作',
  },
  need: 'explanation',
  example: {
    en: 'is a failed agent upgrade retried?',
    ja: 'エージェントのアップグレードが失敗したら再試行される?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['upgrade-failure'], without: ['request'] },
    { about: ['upgrade-failure', 'upgrade'], without: ['request'] },
    { about: ['upgrade-failure', 'agent'], without: ['request'] },
    { about: ['agent', 'upgrade', 'failure'], without: ['request'] },
  ],
};
