import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_VERIFY: Topic = {
  id: 'k-agent-upgrade-verify',
  intent: 'explain',
  title: { en: 'How to see that the agent was upgraded', ja: 'エージェントのアップグレード結果の確認方法' },
  need: 'explanation',
  example: {
    en: 'how do I verify that the agent was upgraded?',
    ja: 'エージェントのアップグレードの成否はどこで確認できる?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade', 'how-to'], without: ['request'] },
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['agent', 'version', 'how-to'], without: ['request'] },
    { about: ['agent', 'version', 'history'], without: ['request'] },
    { about: ['upgrade', 'history'], without: ['request'] },
    { about: ['upgrade'], without: ['request'] },
  ],
};
