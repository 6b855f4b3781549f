import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_REBOOT: Topic = {
  id: 'k-agent-upgrade-reboot',
  intent: 'explain',
  title: { en: 'Restarts by an agent upgrade', ja: 'エージェントのアップグレードと再起動' },
  need: 'explanation',
  example: {
    en: 'does an agent upgrade restart the machine?',
    ja: 'エージェントのアップグレードで再起動は起きる?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['agent', 'upgrade', 'reboot'], without: ['request'] },
    { about: ['upgrade', 'reboot'], without: ['request'] },
    { about: ['agent', 'reboot'], without: ['request'] },
    { about: ['agent', 'update', 'reboot'], without: ['request'] },
  ],
};
