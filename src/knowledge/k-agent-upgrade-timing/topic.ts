import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_TIMING: Topic = {
  id: 'k-agent-upgrade-timing',
  intent: 'explain',
  title: { en: 'Choosing when the agent is upgraded', ja: 'エージェントのアップグレードのタイミング' },
  need: 'explanation',
  example: {
    en: 'can I choose when the agent is upgraded?',
    ja: 'エージェントのアップグレードのタイミングは指定できる?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['upgrade', 'schedule'], without: ['request'] },
    { about: ['agent', 'schedule'], without: ['request'] },
    { about: ['upgrade'], without: ['request'] },
  ],
};
