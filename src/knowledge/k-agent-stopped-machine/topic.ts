import type { Topic } from '../../model/topic.ts';

export const K_AGENT_STOPPED_MACHINE: Topic = {
  id: 'k-agent-stopped-machine',
  intent: 'explain',
  title: { en: 'Agent upgrades of stopped machines', ja: '停止中のマシンのエージェントのアップグレード' },
  need: 'explanation',
  example: {
    en: 'is the agent of a stopped VM upgraded?',
    ja: '停止中の VM のエージェントもアップグレードされる?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade'], without: ['request'] },
    { about: ['upgrade', 'machine'], without: ['request'] },
    { about: ['upgrade'], without: ['request'] },
  ],
};
