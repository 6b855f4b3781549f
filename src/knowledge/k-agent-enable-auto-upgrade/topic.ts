import type { Topic } from '../../model/topic.ts';

export const K_AGENT_ENABLE_AUTO_UPGRADE: Topic = {
  id: 'k-agent-enable-auto-upgrade',
  intent: 'explain',
  title: { en: 'Turn on automatic upgrade of the agent', ja: 'エージェントの自動アップグレードの有効化' },
  need: 'explanation',
  example: {
    en: 'how do I enable automatic upgrade of the agent?',
    ja: 'エージェントの自動アップグレードを有効化する手順は?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade', 'how-to'], without: ['request'] },
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['upgrade', 'how-to'], without: ['request'] },
    { about: ['agent-on-scale-set'], without: ['request'] },
    { about: ['agent-on-scale-set', 'upgrade'], without: ['request'] },
  ],
};
