import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_PARAMETERS: Topic = {
  id: 'k-agent-upgrade-parameters',
  intent: 'explain',
  title: {
    en: 'Automatic upgrade and minor version: two settings of the agent',
    ja: 'エージェントの自動アップグレードとマイナー バージョンの 2 つの設定',
  },
  example: {
    en: 'what is the difference between EnableAutomaticUpgrade and DisableAutoUpgradeMinorVersion?',
    ja: 'EnableAutomaticUpgrade と DisableAutoUpgradeMinorVersion の違いは?',
  },
  examples: { en: [], ja: [] },
  subject: 'optional-machine',
  clues: [],
};
