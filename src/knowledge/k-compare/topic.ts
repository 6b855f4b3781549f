import type { Topic } from '../../model/topic.ts';

export const K_COMPARE: Topic = {
  id: 'k-compare',
  intent: 'explain',
  title: { en: 'Features of Update Manager compared', ja: 'Update Manager の機能の比較' },
  need: 'explanation',
  example: {
    en: 'what is the difference between a one-time update and a schedule?',
    ja: '1 回限りの更新とスケジュールの違いは?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['comparison'], without: ['request'] },
    { about: ['comparison', 'schedule'], without: ['request'] },
    { about: ['comparison', 'periodic'], without: ['request'] },
    { about: ['comparison', 'on-demand'], without: ['request'] },
  ],
};
