import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_ROLLOUT: Topic = {
  id: 'k-agent-upgrade-rollout',
  intent: 'explain',
  title: { en: 'How long an agent release takes to arrive', ja: 'エージェントの新バージョンの展開期間' },
  need: 'explanation',
  example: {
    en: 'how long after a release is the agent upgraded?',
    ja: 'エージェントの新バージョンは公開後どれくらいで適用される?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['rollout', 'agent'], without: ['request'] },
    { about: ['rollout', 'upgrade'], without: ['request'] },
    { about: ['rollout', 'version'], without: ['request'] },
    { about: ['upgrade'], without: ['request'] },
  ],
};
