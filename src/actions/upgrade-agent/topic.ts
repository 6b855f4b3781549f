import type { Topic } from '../../model/topic.ts';

export const UPGRADE_AGENT: Topic = {
  id: 'upgrade-agent',
  intent: 'act',
  title: { en: 'Upgrade the agent', ja: 'エージェントをアップグレード' },
  need: 'action',
  example: {
    en: 'upgrade the agent on vm-01 to the newest version',
    ja: 'vm-01 のエージェントを最新版にアップグレードして',
  },
  subject: 'machine',
  clues: [
    { about: ['request', 'agent', 'upgrade'], without: ['how-to', 'why', 'auto-upgrade', 'patch-extension'] },
    { about: ['request', 'agent', 'version'], without: ['how-to', 'why', 'auto-upgrade', 'patch-extension'] },
  ],
};
