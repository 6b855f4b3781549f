import type { Topic } from '../../model/topic.ts';

export const K_GUEST_TROUBLESHOOTING: Topic = {
  id: 'k-guest-troubleshooting',
  intent: 'explain',
  title: { en: 'Logs and tools on the machine itself', ja: 'マシン側のログとトラブルシューティング ツール' },
  need: 'explanation',
  example: {
    en: 'which logs and troubleshooting tools are there on the machine when updates fail?',
    ja: '更新の問題をマシン側で調べるためのログとツールは?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['guest-tools'], without: ['request'] },
    { about: ['guest-tools', 'update'], without: ['request'] },
    { about: ['guest-tools', 'agent'], without: ['request'] },
    { about: ['guest-tools', 'failure'], without: ['request'] },
    { about: ['guest-tools', 'legacy'], without: ['request'] },
  ],
};
