import type { Topic } from '../../model/topic.ts';

export const K_PATCH_ORCHESTRATION: Topic = {
  id: 'k-patch-orchestration',
  intent: 'explain',
  title: { en: 'Patch orchestration modes', ja: 'パッチ オーケストレーション モード' },
  need: 'explanation',
  example: {
    en: 'what patch orchestration modes are there?',
    ja: 'パッチ オーケストレーション モードにはどんな種類がありますか?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request'] },
    { about: ['patch-mode', 'what-is'], without: ['request'] },
    { about: ['patch-mode', 'which'], without: ['request'] },
  ],
};
