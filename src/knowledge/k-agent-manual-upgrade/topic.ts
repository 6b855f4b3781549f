import type { Topic } from '../../model/topic.ts';

export const K_AGENT_MANUAL_UPGRADE: Topic = {
  id: 'k-agent-manual-upgrade',
  intent: 'explain',
  title: { en: 'Upgrade the agent by hand', ja: 'エージェントの手動アップグレード' },
  need: 'explanation',
  example: { en: 'how do I upgrade the agent by hand?', ja: 'エージェントを手動でアップグレードする方法は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade', 'how-to'], without: ['request'] },
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['agent', 'version', 'how-to'], without: ['request'] },
    { about: ['agent', 'update', 'how-to'], without: ['request'] },
    { about: ['upgrade', 'how-to'], without: ['request'] },
    { about: ['agent-on-scale-set', 'upgrade'], without: ['request'] },
  ],
};
